import type { TabletState } from "#kiosk/sending/tablet-state.ts";
import type { Finding } from "./finding.ts";

/** Whether the tablet is being charged; unknown where its browser does not tell. */
export async function lookAtBattery({ battery }: TabletState): Promise<Finding> {
  if (battery === null) return { state: "unknown" };
  return { state: battery.charging ? "good" : "not-good", said: { percent: Math.round(battery.level * 100) } };
}
