import { type Finding, goodIf } from "./finding.ts";

/** Whether the browser keeps the screen awake when asked (w3.org/TR/screen-wake-lock); a battery saver may refuse. */
export async function lookAtWaking(wakeLock: Pick<WakeLock, "request"> | null): Promise<Finding> {
  if (wakeLock === null) return goodIf(false);
  try {
    await (await wakeLock.request("screen")).release();
    return goodIf(true);
  } catch {
    return goodIf(false);
  }
}
