import type { CheckedClock } from "#kiosk/keeping/checked-clock.ts";
import type { Finding } from "./finding.ts";

/** More than this, and somebody set one of the two clocks. */
const toleratedSeconds = 120;

/** How far the tablet's clock is from the endpoint's; unknown until the two have spoken. */
export async function lookAtClock({ aheadSeconds }: Pick<CheckedClock, "aheadSeconds">): Promise<Finding> {
  const ahead = aheadSeconds();
  if (ahead === null) return { state: "unknown" };
  const seconds = Math.abs(ahead);
  return { state: seconds <= toleratedSeconds ? "good" : "not-good", said: { seconds, minutes: Math.round(seconds / 60) } };
}
