import type { Comfort } from "#ui/tablet/comfort.ts";
import type { Facts, InHands, Lasting, Moment, Resting, Visit } from "./stage.ts";

/** How everyone meets the screen. */
const usualComfort: Comfort = { language: "vi", textStep: 1, contrast: false };

/** A touch keeps a desk outside its opening hours awake this long. */
const awakeMs = 600_000;

/** A tablet that nobody answers on: what it lacks, or that it waits; comfort and language back to normal. */
export function atRest(visit: Lasting | null, { now, facts }: Moment): Visit {
  const lastTouch = visit?.lastTouch ?? -Infinity;
  const wanted = visit?.practiceUntil ?? null;
  const practiceUntil = wanted !== null && now < wanted ? wanted : null;
  return { ...restingStage(facts, now - lastTouch), comfort: usualComfort, practiceUntil, lastTouch, now };
}

/** What a tablet at rest does next; the very same object while nothing changed. Whoever chose a language keeps it for the idle time. */
export function stillAtRest(visit: Visit & Resting, moment: Moment): Visit {
  const rested = atRest(visit, moment);
  if (rested.stage !== visit.stage || rested.practiceUntil !== visit.practiceUntil) return rested;
  const isLeft = moment.now - visit.lastTouch > moment.pace.idleSeconds * 1000;
  return isLeft && visit.comfort !== usualComfort ? rested : visit;
}

/** Whether nobody is answering and staff are not at work: the tablet may change under whoever stands there. */
export function isAtRest(visit: Visit): visit is Visit & Resting {
  return restful.has(visit.stage);
}

/** Whether a citizen holds a form that is shown. */
export function isInHands(visit: Visit): visit is Visit & InHands {
  return visit.stage === "invited" || visit.stage === "asking" || visit.stage === "not-eligible";
}

const restful = new Set<Visit["stage"]>(["without-bundle", "placing", "checking", "asleep", "waiting"]);

function restingStage(facts: Facts, quietMs: number): Resting | { readonly stage: "enrolling"; readonly code: string } {
  if (!facts.hasBundle) return facts.isKnown ? { stage: "without-bundle" } : { stage: "enrolling", code: "" };
  if (!facts.hasPlace) return { stage: "placing" };
  if (!facts.isChecked) return { stage: "checking" };
  return { stage: facts.isOpen || quietMs < awakeMs ? "waiting" : "asleep" };
}
