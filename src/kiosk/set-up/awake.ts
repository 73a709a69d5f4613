import { type Finding, goodIf } from "./finding.ts";

/** The part of a browser that keeps its screen awake. */
type Waking = { readonly request: (type: "screen") => Promise<Pick<WakeLockSentinel, "release">> };

/** Whether the browser keeps the screen awake when asked (w3.org/TR/screen-wake-lock); a battery saver may refuse. */
export async function lookAtWaking(wakeLock: Waking | null): Promise<Finding> {
  if (wakeLock === null) return goodIf(false);
  try {
    await (await wakeLock.request("screen")).release();
    return goodIf(true);
  } catch {
    return goodIf(false);
  }
}
