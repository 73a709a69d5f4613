import type { SurveyDefinition } from "#survey/definition.ts";
import { levels } from "#survey/scale.ts";
import type { Finished } from "../../src/kiosk/visit/finished.ts";
import type { Form } from "../../src/kiosk/visit/form.ts";
import type { Pace, Visit, VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { advance, freshVisit } from "../../src/kiosk/visit/visit.ts";

const pace: Pace = { idleSeconds: 60, countdownSeconds: 20, thanksSeconds: 8 };

/** A tablet whose visits are played by hand; `wait` lets its clock tick second by second. */
export function aVisit(definition: SurveyDefinition, launchedBy: Form["launchedBy"] = "staff") {
  let visit = freshVisit(0);
  let now = 0;
  const survey = { hash: "a".repeat(64), definition };
  const does = (event: VisitEvent): Visit => {
    visit = advance(visit, event, { now, pace });
    return visit;
  };
  return {
    does,
    begin: () => does({ type: "begun", survey, launchedBy }),
    decline: () => does({ type: "declined", survey, launchedBy }),
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
  if (visit.stage === "idle-warning") return visit.behind.form;
  return visit.stage === "asking" || visit.stage === "not-eligible" ? visit.form : undefined;
}

/** What a visit that is being saved came to. */
export function finishedOf(visit: Visit): Finished {
  if (visit.stage !== "saving") throw new Error(`nothing is being saved: ${visit.stage}`);
  return visit.finished;
}
