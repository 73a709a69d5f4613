import { browserScreenful, fillScreen } from "#kiosk/program/full-screen.ts";
import { decisionsIn } from "./accepted.ts";

/** Fills the screen at a press of staff, unless they accepted at the set-up that it is not filled. */
export function fillScreenAsDecided(): void {
  if (decisionsIn(localStorage)["full-screen"] === undefined) void fillScreen(browserScreenful());
}
