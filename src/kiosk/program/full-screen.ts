/** What tells and changes whether the page fills the screen. */
export type Screenful = {
  readonly matches: (query: string) => boolean;
  readonly document: Pick<Document, "fullscreenElement" | "fullscreenEnabled"> & {
    readonly documentElement: Pick<Element, "requestFullscreen">;
  };
};

/** The browser's own. */
export function browserScreenful(): Screenful {
  return { matches: (query) => matchMedia(query).matches, document };
}

/** Whether nothing but the page is to be seen: an app that was installed so, or a page that asked for it. */
export function fillsScreen({ matches, document: page }: Screenful): boolean {
  return page.fullscreenElement != null || matches("(display-mode: fullscreen)");
}

/** Fills the screen, which browsers allow only at a press (fullscreen.spec.whatwg.org); does nothing where they never do, or it is filled. */
export async function fillScreen(screenful: Screenful): Promise<void> {
  const { document: page } = screenful;
  if (fillsScreen(screenful) || !page.fullscreenEnabled) return;
  // Refused outside a press and by some managed devices: the kiosk works all the same.
  await page.documentElement.requestFullscreen({ navigationUI: "hide" }).catch(() => {});
}
