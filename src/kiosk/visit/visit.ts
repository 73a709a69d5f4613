import { afterFormDeed, ended, leave } from "./answering.ts";
import { blankForm, counted } from "./form.ts";
import type { Comfort } from "./comfort.ts";
import type { Asking, Lasting, Launching, Moment, NotEligible, Saving, Visit, VisitEvent } from "./stage.ts";

const usual: Comfort = { language: "vi", textStep: 1, contrast: false };

/** Touches closer together than this count as one, because every new visit is drawn again. */
const touchGrainMs = 1000;

/** A tablet nobody has touched yet. */
export function freshVisit(now: number): Visit {
  return { stage: "welcome", comfort: usual, lastTouch: now, now };
}

/** The visit after an event; the very same object when nothing changed. Every launch ends in exactly one `finished`. */
export function advance(visit: Visit, event: VisitEvent, moment: Moment): Visit {
  const { now } = moment;
  const touched = { ...visit, now, lastTouch: now };
  if (event.type === "ticked") return afterTick(visit, moment);
  if (event.type === "touched") return now - visit.lastTouch < touchGrainMs ? visit : touched;
  if (event.type === "comfort-changed") return { ...touched, comfort: { ...visit.comfort, ...event.comfort } };
  if (isLaunching(event)) return visit.stage === "welcome" ? afterLaunch(touched, event, moment) : visit;
  if (isSaving(event)) return afterSaving({ ...visit, now }, event, moment);
  return afterFormDeed(touched, event);
}

/** Whole seconds until the warning or the thanks end; null when nothing is counted down. */
export function secondsLeft(visit: Visit): number | null {
  return "until" in visit ? Math.max(0, Math.ceil((visit.until - visit.now) / 1000)) : null;
}

function isLaunching(event: VisitEvent): event is Launching {
  return event.type === "begun" || event.type === "declined" || event.type === "resumed";
}

function isSaving(event: VisitEvent): event is Saving {
  return event.type === "saved" || event.type === "save-failed" || event.type === "save-again" || event.type === "closed";
}

/** A draft comes back behind the warning: whoever stands there may be somebody else. */
function afterLaunch(visit: Visit, event: Launching, moment: Moment): Visit {
  if (event.type === "resumed")
    return warned({ ...visit, comfort: event.comfort }, { stage: "asking", form: event.form, over: "nothing" }, moment);
  const form = blankForm(event.survey, event, visit.now);
  if (event.type === "declined") return ended(visit, form, { outcome: "declined", leaving: false });
  return { ...visit, stage: "asking", form, over: "nothing" };
}

function afterTick(visit: Visit, moment: Moment): Visit {
  const { now, pace } = moment;
  if ("until" in visit) return now < visit.until ? { ...visit, now } : afterCountdown({ ...visit, now });
  if (now - visit.lastTouch <= pace.idleSeconds * 1000) return visit;
  if (visit.stage === "welcome") return visit.comfort === usual ? visit : freshVisit(now);
  if (visit.stage === "asking") return warned(visit, { stage: "asking", form: visit.form, over: visit.over }, moment);
  return visit.stage === "not-eligible" ? warned(visit, { stage: "not-eligible", form: visit.form }, moment) : visit;
}

function afterCountdown(visit: Extract<Visit, { until: number }>): Visit {
  return visit.stage === "thanks" ? freshVisit(visit.now) : leave(visit, visit.behind, "walked-away");
}

/** Time on the screen stops counting where the citizen last touched it. */
function warned({ comfort, lastTouch }: Lasting, behind: Asking | NotEligible, { now, pace }: Moment): Visit {
  const form = counted(behind.form, lastTouch, null);
  return { stage: "idle-warning", behind: { ...behind, form }, until: now + pace.countdownSeconds * 1000, comfort, lastTouch, now };
}

function afterSaving(visit: Visit, event: Saving, { now, pace }: Moment): Visit {
  if (event.type === "closed") return visit.stage === "thanks" || visit.stage === "save-failed" ? freshVisit(now) : visit;
  if (event.type === "save-again") return visit.stage === "save-failed" ? { ...visit, stage: "saving" } : visit;
  if (visit.stage !== "saving") return visit;
  if (event.type === "save-failed") return { ...visit, stage: "save-failed" };
  if (visit.leaving) return freshVisit(now);
  const { comfort, lastTouch, finished } = visit;
  return { stage: "thanks", outcome: finished.outcome, until: now + pace.thanksSeconds * 1000, comfort, lastTouch, now };
}
