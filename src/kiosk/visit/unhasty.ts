import type { Moment, Visit, VisitEvent } from "./stage.ts";
import { advance } from "./visit.ts";

/** A visit, and since when its screen has been there. */
export type Shown = { readonly visit: Visit; readonly since: number };

/** A second tap follows within this time; nobody has read a new screen by then. */
const deafMs = 500;

/** The visit after an event, deaf to a press onwards that was meant for the screen before; the very same object when nothing changed. */
export function advanceUnhasty(shown: Shown, event: VisitEvent, moment: Moment): Shown {
  if (leadsOn.has(event.type) && moment.now - shown.since < deafMs) return shown;
  const visit = advance(shown.visit, event, moment);
  if (visit === shown.visit) return shown;
  return { visit, since: screenOf(visit) === screenOf(shown.visit) ? shown.since : moment.now };
}

const leadsOn = new Set<VisitEvent["type"]>([
  "launched",
  "declined",
  "begun",
  "refused",
  "launcher-opened",
  "next",
  "reasons-closed",
  "stopped",
  "discarded",
  "closed",
]);

function screenOf(visit: Visit): string {
  return [visit.stage, ...(visit.stage === "asking" ? [visit.over, visit.form.screen, visit.form.first] : [])].join();
}
