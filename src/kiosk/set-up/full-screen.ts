import { fillsScreen, type Screenful } from "#kiosk/program/full-screen.ts";
import { type Finding, goodIf } from "./finding.ts";

/** Whether nothing but the kiosk is to be seen, by whatever way. */
export async function lookAtScreen(screenful: Screenful): Promise<Finding> {
  return goodIf(fillsScreen(screenful));
}
