import { afterFormDeed, ended, leave } from "./answering.ts";
import { blankForm, counted, type Form } from "./form.ts";
import type { Launch } from "./launch.ts";
import { atRest, isAtRest, isInHands, stillAtRest } from "./resting.ts";
import { afterStaffDeed, afterStaffTick, isStaffDeed } from "./staff-deeds.ts";
import type { InHands, Lasting, Launching, Moment, Saving, Visit, VisitEvent } from "./stage.ts";

/** Touches closer together than this count as one, because every new visit is drawn again. */
const touchGrainMs = 1000;

/** The tablet after an event; the very same object when nothing changed. Every launch ends in exactly one `finished`. */
export function advance(visit: Visit, event: VisitEvent, moment: Moment): Visit {
  const { now } = moment;
  const touched = { ...visit, now, lastTouch: now };
  if (event.type === "ticked") return afterTick(visit, moment);
  if (event.type === "touched") return now - visit.lastTouch < touchGrainMs ? visit : awake(touched, moment);
  if (event.type === "comfort-changed") return { ...touched, comfort: { ...visit.comfort, ...event.comfort } };
  if (event.type === "resumed") return resumed({ ...touched, comfort: event.comfort }, event.form, moment);
  if (isLaunching(event)) return afterLaunch(visit, event, now);
  if (isStaffDeed(event)) return afterStaffDeed(visit, event, moment);
  if (isSaving(event)) return afterSaving({ ...visit, now }, event, moment);
  return afterFormDeed(touched, event, moment);
}

/** Whole seconds until the warning or the thanks end; null when nothing is counted down. */
export function secondsLeft(visit: Visit): number | null {
  return "until" in visit ? Math.max(0, Math.ceil((visit.until - visit.now) / 1000)) : null;
}

function isLaunching(event: VisitEvent): event is Extract<Launching, { launch: Launch }> {
  return event.type === "launched" || event.type === "declined";
}

function isSaving(event: VisitEvent): event is Saving {
  return event.type === "saved" || event.type === "save-failed" || event.type === "save-again" || event.type === "closed";
}

function awake(visit: Visit, moment: Moment): Visit {
  return visit.stage === "asleep" ? atRest(visit, moment) : visit;
}

/** Staff launch from the launcher, citizens from the waiting screen. */
function afterLaunch(visit: Visit, { type, launch }: Extract<Launching, { launch: Launch }>, now: number): Visit {
  if (visit.stage !== (launch.facts.launchedBy === "staff" ? "launching" : "waiting")) return visit;
  const { comfort, practiceUntil } = visit;
  const touched = { comfort, practiceUntil, lastTouch: now, now };
  const form = blankForm(launch);
  return type === "declined" ? ended(touched, form, { outcome: "declined", leaving: true }) : { ...touched, stage: "invited", form };
}

/** A draft comes back behind the warning: whoever stands there may be somebody else. */
function resumed(touched: Lasting, form: Form, moment: Moment): Visit {
  const hasBegun = Object.keys(form.millisecondsByScreen).length > 0 || Object.keys(form.given.answers).length > 0;
  return warned(touched, hasBegun ? { stage: "asking", form, over: "nothing" } : { stage: "invited", form }, moment);
}

function afterTick(visit: Visit, moment: Moment): Visit {
  const { now, pace } = moment;
  if ("until" in visit) return now < visit.until ? { ...visit, now } : afterCountdown({ ...visit, now }, moment);
  if (isAtRest(visit)) return stillAtRest(visit, moment);
  const quietMs = now - visit.lastTouch;
  if (!isInHands(visit)) return afterStaffTick(visit, moment);
  return quietMs <= pace.idleSeconds * 1000 ? visit : warned(visit, inHandsOf(visit), moment);
}

function inHandsOf(visit: Visit & InHands): InHands {
  const { stage, form } = visit;
  return stage === "asking" ? { stage, form, over: visit.over } : { stage, form };
}

function afterCountdown(visit: Extract<Visit, { until: number }>, moment: Moment): Visit {
  return visit.stage === "thanks" ? atRest(visit, moment) : leave(visit, { behind: visit.behind, how: "walked-away" }, moment);
}

/** Time on the screen stops counting where the citizen last touched it. */
function warned({ comfort, practiceUntil, lastTouch }: Lasting, behind: InHands, { now, pace }: Moment): Visit {
  const form = counted(behind.form, lastTouch, null);
  const until = now + pace.countdownSeconds * 1000;
  return { stage: "idle-warning", behind: { ...behind, form }, until, comfort, practiceUntil, lastTouch, now };
}

function afterSaving(visit: Visit, event: Saving, moment: Moment): Visit {
  const { now, pace } = moment;
  if (event.type === "closed") return visit.stage === "thanks" || visit.stage === "save-failed" ? atRest(visit, moment) : visit;
  if (event.type === "save-again") return visit.stage === "save-failed" ? { ...visit, stage: "saving" } : visit;
  if (visit.stage !== "saving") return visit;
  if (event.type === "save-failed") return { ...visit, stage: "save-failed" };
  if (visit.leaving) return atRest(visit, moment);
  const { comfort, practiceUntil, lastTouch, finished } = visit;
  const { outcome, mode } = finished;
  return { stage: "thanks", outcome, mode, until: now + pace.thanksSeconds * 1000, comfort, practiceUntil, lastTouch, now };
}
