import { atRest, isAtRest } from "./resting.ts";
import type { Lasting, Moment, SaveFailed, StaffDeed, StaffPage, Visit, VisitEvent } from "./stage.ts";

/** What staff leave open closes by itself: a launcher or a keypad soon, a page that may be read for long later. */
const choosingMs = 60_000;
const readingMs = 600_000;
const isForReading = new Set<StaffPage>(["status", "explanation", "set-up"]);

/** Practice that nobody ends, ends by itself, however many touch the tablet, so that no real visit is taken for practice. */
const practiceMs = 1_800_000;

/** Whether an event is a deed of staff. */
export function isStaffDeed(event: VisitEvent): event is StaffDeed {
  return deeds.has(event.type);
}

const deeds = new Set<VisitEvent["type"]>([
  "launcher-opened",
  "staff-asked",
  "pin-right",
  "staff-left",
  "page-opened",
  "practice-changed",
  "enrolment-asked",
]);

/** The tablet after a deed of staff; nothing happens to a form in a citizen's hands. */
export function afterStaffDeed(visit: Visit, deed: StaffDeed, moment: Moment): Visit {
  const { comfort, practiceUntil } = visit;
  const touched = { comfort, practiceUntil, lastTouch: moment.now, now: moment.now };
  if (deed.type === "staff-asked") return asked(visit, touched, moment);
  if (deed.type === "staff-left") return left(visit, touched, moment);
  if (visit.stage === "staff") return onPage({ ...visit, ...touched }, deed);
  if (deed.type === "launcher-opened") return visit.stage === "waiting" ? { ...touched, stage: "launching" } : visit;
  if (deed.type === "pin-right" && visit.stage === "pin") return opened(touched, visit.behind);
  if (deed.type === "enrolment-asked" && isAtRest(visit)) return { ...touched, stage: "enrolling", code: deed.code };
  return visit;
}

function onPage(visit: Visit & { stage: "staff" }, deed: StaffDeed): Visit {
  const { comfort, practiceUntil, lastTouch, now } = visit;
  if (deed.type === "page-opened") return { ...visit, page: deed.page };
  if (deed.type === "practice-changed") return { ...visit, practiceUntil: deed.isPractice ? now + practiceMs : null };
  // A response that failed to be saved lives in memory only.
  if (deed.type !== "enrolment-asked" || visit.behind) return visit;
  return { stage: "enrolling", code: deed.code, comfort, practiceUntil, lastTouch, now };
}

/** The tablet after some quiet in the hands of staff. */
export function afterStaffTick(visit: Visit, moment: Moment): Visit {
  const quietMs = moment.now - visit.lastTouch;
  if (visit.stage === "launching" || visit.stage === "pin") return quietMs < choosingMs ? visit : left(visit, visit, moment);
  if (visit.stage === "staff")
    return quietMs < (isForReading.has(visit.page) ? readingMs : choosingMs) ? visit : left(visit, visit, moment);
  return visit.stage === "enrolling" && moment.facts.hasBundle && quietMs >= readingMs ? atRest(visit, moment) : visit;
}

/** Where a unit has no PIN its pages open without one; what failed to be saved stays behind them. */
function asked(visit: Visit, touched: Lasting, { facts }: Moment): Visit {
  if (!isAtRest(visit) && visit.stage !== "launching" && visit.stage !== "save-failed") return visit;
  const behind: SaveFailed | null =
    visit.stage === "save-failed" ? { stage: "save-failed", finished: visit.finished, leaving: visit.leaving } : null;
  return facts.hasPin ? { ...touched, stage: "pin", behind } : opened(touched, behind);
}

/** Whoever comes from a failure wants to know how the tablet is. */
function opened(touched: Lasting, behind: SaveFailed | null): Visit {
  return { ...touched, stage: "staff", page: behind ? "status" : "menu", behind };
}

function left(visit: Visit, touched: Lasting, moment: Moment): Visit {
  if (visit.stage === "launching" || visit.stage === "enrolling") return atRest(touched, moment);
  if (visit.stage !== "pin" && visit.stage !== "staff") return visit;
  if (visit.behind === null) return atRest(touched, moment);
  const { comfort, practiceUntil, lastTouch, now } = touched;
  return { ...visit.behind, comfort, practiceUntil, lastTouch, now };
}
