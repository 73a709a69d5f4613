import type { SurveyDefinition } from "#survey/definition.ts";
import { levels } from "#survey/scale.ts";
import type { Finished } from "../../src/kiosk/visit/finished.ts";
import type { Form } from "../../src/kiosk/visit/form.ts";
import type { LaunchFacts } from "../../src/kiosk/visit/launch.ts";
import { atRest } from "../../src/kiosk/visit/resting.ts";
import type { Facts, Moment, Pace, Visit, VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { advance } from "../../src/kiosk/visit/visit.ts";

const pace: Pace = { idleSeconds: 60, countdownSeconds: 20, thanksSeconds: 8 };

/** A tablet that lacks nothing, at a desk that is open. */
const allWell: Facts = { hasBundle: true, isKnown: true, hasPlace: true, isChecked: true, isOpen: true, hasPin: false };

/** A moment on a tablet that lacks nothing, unless these facts say so. */
export function aMoment(now: number, facts: Partial<Facts> = {}): Moment {
  return { now, pace, facts: { ...allWell, ...facts } };
}

/** What is known of a visit that one of the two launched. */
export function factsOf(launchedBy: LaunchFacts["launchedBy"], change: Partial<LaunchFacts> = {}): LaunchFacts {
  const staffWord = launchedBy === "staff" ? ({ result: "granted", returned: "on-time" } as const) : null;
  return { launchedBy, mode: "live", field: null, procedure: null, wave: null, respondentType: null, staffWord, ...change };
}

/** A tablet whose visits are played by hand; `wait` lets its clock tick second by second. */
export function aVisit(definition: SurveyDefinition, launchedBy: Form["launchedBy"] = "staff") {
  let visit = atRest(null, aMoment(0));
  let now = 0;
  let facts: Partial<Facts> = {};
  const launch = { survey: { hash: "a".repeat(64), definition }, facts: factsOf(launchedBy) };
  const does = (event: VisitEvent): Visit => {
    visit = advance(visit, event, aMoment(now, facts));
    return visit;
  };
  /** Staff launch from the launcher, a citizen from the waiting screen. */
  const invite = (change: Partial<LaunchFacts> = {}) => {
    if (launchedBy === "staff") does({ type: "launcher-opened" });
    return does({ type: "launched", launch: { ...launch, facts: { ...launch.facts, ...change } } });
  };
  return {
    does,
    launch,
    invite,
    /** From now on the tablet is like this. */
    becomes(change: Partial<Facts>) {
      facts = { ...facts, ...change };
    },
    begin: (change: Partial<LaunchFacts> = {}) => {
      invite(change);
      return does({ type: "begun" });
    },
    decline: () => {
      invite();
      return does({ type: "refused" });
    },
    answer: (question: string, said: number | string) => {
      const chosen = typeof said === "string" ? said : (levels.find(({ level }) => level === said)?.id ?? "");
      return does({ type: "answered", question, chosen: [chosen] });
    },
    goOn: (partSize = 6) => does({ type: "next", partSize }),
    goBack: (partSize = 6) => does({ type: "back", partSize }),
    wait(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        now += 1000;
        does({ type: "ticked" });
      }
      return visit;
    },
    now: () => visit,
    screen: () => formOf(visit)?.screen,
  };
}

/** The form in somebody's hands. */
export function formOf(visit: Visit): Form | undefined {
  const shown = visit.stage === "idle-warning" ? visit.behind : visit;
  return "form" in shown ? shown.form : undefined;
}

/** What a visit that is being saved came to. */
export function finishedOf(visit: Visit): Finished {
  if (visit.stage !== "saving") throw new Error(`nothing is being saved: ${visit.stage}`);
  return visit.finished;
}
