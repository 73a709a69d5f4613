import { type Finding, goodIf } from "./finding.ts";

/** `isHomeScreenApp`: what Safari says of pages opened from the home screen. */
type Parts = {
  readonly matches: (query: string) => boolean;
  readonly isHomeScreenApp: boolean;
  /** Whether a page asked to fill the screen. */
  readonly isFilledByPage: () => boolean;
};

/** Makes the look whether the kiosk runs as an app of its own. A page that fills the screen by itself hides it, but cannot undo what was seen before. */
export function installationLook({ matches, isHomeScreenApp, isFilledByPage }: Parts): () => Promise<Finding> {
  let isInstalled = isHomeScreenApp;
  return async () => {
    isInstalled ||= matches("(display-mode: standalone)") || (matches("(display-mode: fullscreen)") && !isFilledByPage());
    if (!isInstalled && isFilledByPage()) return { state: "unknown" };
    return goodIf(isInstalled);
  };
}
