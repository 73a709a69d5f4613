import { expect, test } from "vitest";
import type { Visit, VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { advanceUnhasty, type Shown } from "../../src/kiosk/visit/unhasty.ts";
import { atRest } from "../../src/kiosk/visit/resting.ts";
import { aMoment, factsOf } from "../support/a-visit.ts";
import { aSurvey } from "../support/a-survey.ts";

const next: VisitEvent = { type: "next", partSize: 6 };
const survey = { hash: "a".repeat(64), definition: aSurvey() };
const launched: VisitEvent = { type: "launched", launch: { survey, facts: factsOf("staff") } };

/** A citizen at a tablet; `tap` comes so many ms after what was before. */
function aCitizen() {
  let shown: Shown = { visit: atRest(null, aMoment(0)), since: -Infinity };
  let now = 0;
  const tap = (event: VisitEvent, after: number): Visit => {
    now += after;
    shown = advanceUnhasty(shown, event, aMoment(now));
    return shown.visit;
  };
  const answer = (question: string) => tap({ type: "answered", question, chosen: ["satisfied"] }, 1000);
  return { tap, answer };
}

/** One who answered the first screen and has gone on to the questions nobody must answer. */
function atOptionalQuestions() {
  const citizen = aCitizen();
  citizen.tap({ type: "launcher-opened" }, 0);
  citizen.tap(launched, 1000);
  citizen.tap({ type: "begun" }, 1000);
  citizen.answer("acc-1");
  citizen.answer("acc-3");
  expect(citizen.tap(next, 1000)).toMatchObject({ form: { screen: "feedback-experience" } });
  return citizen;
}

test.each([40, 400, 499])("a second tap after %i ms skips no question unread", (after) => {
  const citizen = atOptionalQuestions();
  expect(citizen.tap(next, after)).toMatchObject({ form: { screen: "feedback-experience" } });
});

test("half a second later the same press is meant, whatever taps came before it", () => {
  const citizen = atOptionalQuestions();
  citizen.tap(next, 250);
  expect(citizen.tap(next, 250)).toMatchObject({ form: { screen: "lateness" } });
});

test("an answer is taken at once, and the press after it too", () => {
  const citizen = atOptionalQuestions();
  expect(citizen.tap({ type: "answered", question: "gave-feedback", chosen: ["no"] }, 450)).toMatchObject({
    form: { given: { answers: { "gave-feedback": ["no"] } } },
  });
  expect(citizen.tap(next, 50)).toMatchObject({ form: { screen: "lateness" } });
});

test("a second tap neither closes the thanks nor launches the next visit", () => {
  const citizen = atOptionalQuestions();
  for (let screen = 0; screen < 4; screen += 1) citizen.tap(next, 1000);
  expect(citizen.tap({ type: "saved" }, 30).stage).toBe("thanks");
  expect(citizen.tap({ type: "closed" }, 300).stage).toBe("thanks");
  expect(citizen.tap({ type: "closed" }, 300).stage).toBe("waiting");
  expect(citizen.tap({ type: "launcher-opened" }, 100).stage).toBe("waiting");
  expect(citizen.tap({ type: "launcher-opened" }, 400).stage).toBe("launching");
  expect(citizen.tap(launched, 100).stage).toBe("launching");
  expect(citizen.tap(launched, 400).stage).toBe("invited");
  expect(citizen.tap({ type: "begun" }, 100).stage).toBe("invited");
  expect(citizen.tap({ type: "begun" }, 400).stage).toBe("asking");
});

test("a tap on the last button of a screen ends no form through the warning that came over it", () => {
  const citizen = atOptionalQuestions();
  expect(citizen.tap({ type: "ticked" }, 60_001).stage).toBe("idle-warning");
  expect(citizen.tap({ type: "stopped" }, 100).stage).toBe("idle-warning");
  expect(citizen.tap({ type: "stayed" }, 100).stage).toBe("asking");
  expect(citizen.tap(next, 100)).toMatchObject({ form: { screen: "feedback-experience" } });
});
