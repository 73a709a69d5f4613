import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkResponse } from "#survey/check-response.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import { answersOf, aResponse, aSurvey } from "../support/a-survey.ts";
import { aVisit, finishedOf, formOf } from "../support/a-visit.ts";
import { written } from "../support/written.ts";
import type { VisitEvent } from "../../src/kiosk/visit/stage.ts";
import { secondsLeft } from "../../src/kiosk/visit/visit.ts";

const survey = aSurvey();

/** Everything required of a visit that staff launched, up to the last screen. */
function answered(levels: Record<string, number> = { "acc-1": 4, "acc-2": 5, "acc-3": 5 }) {
  const visit = aVisit(survey);
  visit.begin();
  for (const [item, level] of Object.entries(levels)) visit.answer(item, level);
  return visit;
}

test("a form answered to the end is saved as completed, and thanked only when it is on disk", () => {
  const visit = answered();
  for (const screen of ["ACC", "feedback-experience", "lateness", "expectations", "comment"]) {
    expect(visit.screen()).toBe(screen);
    visit.goOn();
  }
  expect(finishedOf(visit.now())).toMatchObject({ outcome: "completed", answers: answersOf({ "acc-1": 4, "acc-2": 5, "acc-3": 5 }) });
  expect(visit.does({ type: "saved" }).stage).toBe("thanks");
  expect(visit.wait(8).stage).toBe("waiting");
});

test("a form that could not be saved is never thanked for, and may be tried again", () => {
  const visit = answered();
  for (let screen = 0; screen < 5; screen += 1) visit.goOn();
  const first = finishedOf(visit.now());
  expect(visit.does({ type: "save-failed" }).stage).toBe("save-failed");
  expect(visit.wait(600).stage).toBe("save-failed");
  expect(finishedOf(visit.does({ type: "save-again" }))).toBe(first);
  expect(visit.does({ type: "saved" }).stage).toBe("thanks");
});

test("nobody goes on past a required item without an answer, and is shown which", () => {
  const visit = aVisit(survey);
  visit.begin();
  expect(visit.goOn()).toMatchObject({ stage: "asking", over: "missing", form: { screen: "ACC" } });
  visit.answer("acc-1", 4);
  expect(visit.goOn()).toMatchObject({ over: "missing" });
  visit.answer("acc-3", 4);
  expect(visit.goOn()).toMatchObject({ over: "nothing", form: { screen: "feedback-experience" } });
});

test("after a low score the citizen is asked why, once, and may skip it", () => {
  const visit = answered({ "acc-1": 2, "acc-3": 4 });
  expect(visit.goOn()).toMatchObject({ over: "reasons", form: { screen: "ACC" } });
  visit.does({ type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] });
  expect(visit.does({ type: "reasons-closed", partSize: 6 })).toMatchObject({ over: "nothing", form: { screen: "feedback-experience" } });
  visit.goBack();
  expect(visit.goOn()).toMatchObject({
    over: "nothing",
    form: { screen: "feedback-experience", given: { reasons: { ACC: ["acc-far"] } } },
  });
});

test("reasons for a score that was raised afterwards are not kept", () => {
  const visit = answered({ "acc-1": 2, "acc-3": 4 });
  visit.goOn();
  visit.does({ type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] });
  visit.does({ type: "reasons-closed", partSize: 6 });
  visit.goBack();
  visit.answer("acc-1", 5);
  for (let screen = 0; screen < 5; screen += 1) visit.goOn();
  expect(finishedOf(visit.now()).reasons).toEqual({});
});

test("larger text shows a criterion in parts, and going back passes through them", () => {
  const visit = answered();
  visit.goOn(2);
  expect(formOf(visit.now())).toMatchObject({ screen: "ACC", first: 2 });
  visit.goOn(2);
  expect(visit.screen()).toBe("feedback-experience");
  expect(formOf(visit.goBack(2))).toMatchObject({ screen: "ACC", first: 2 });
  expect(formOf(visit.goBack(2))).toMatchObject({ screen: "ACC", first: 0 });
});

test("an answer that opens an earlier screen again sends the citizen back there before the end", () => {
  const visit = aVisit(aSurvey({ order: ["ACC", "FBK", "feedback-experience", "comment"] }));
  visit.begin();
  visit.answer("acc-1", 4);
  visit.answer("acc-3", 4);
  visit.goOn();
  expect(visit.screen()).toBe("feedback-experience");
  visit.answer("gave-feedback", "yes");
  visit.goOn();
  expect(visit.goOn()).toMatchObject({ stage: "asking", over: "missing", form: { screen: "FBK", first: 0 } });
});

test("who has no result yet scores nothing, may leave a remark, and is thanked", () => {
  const [result, ...others] = survey.blocks;
  const options = [
    { id: "today", text: { vi: "Vừa nhận", en: "Today" } },
    { id: "not-yet", text: { vi: "Chưa", en: "Not yet" }, ends: "not-eligible" as const },
  ];
  if (!result) throw new Error("no block");
  const received = { kind: "single", id: "received-result", text: result.title, required: true, options } as const;
  const visit = aVisit(aSurvey({ blocks: [{ ...result, questions: [received] }, ...others] }), "citizen");
  visit.begin();
  visit.answer("received-result", "not-yet");
  expect(visit.goOn().stage).toBe("not-eligible");
  visit.does({ type: "written", question: "comment-text", words: "Chờ lâu" });
  expect(finishedOf(visit.goOn())).toMatchObject({ outcome: "not-eligible", comments: { "comment-text": "Chờ lâu" } });
  expect(visit.does({ type: "saved" }).stage).toBe("thanks");
});

test("a declined visit is one response without answers", () => {
  const visit = aVisit(survey);
  expect(finishedOf(visit.decline())).toMatchObject({ outcome: "declined", answers: {}, comments: {}, seconds: 0 });
});

test("whoever leaves is warned after a minute, counted down, and what was scored is kept as partial", () => {
  const visit = answered({ "acc-1": 4 });
  expect(visit.wait(60).stage).toBe("asking");
  expect(visit.wait(1)).toMatchObject({ stage: "idle-warning" });
  expect(secondsLeft(visit.wait(6))).toBe(14);
  expect(finishedOf(visit.wait(14))).toMatchObject({ outcome: "partial", answers: answersOf({ "acc-1": 4 }) });
  expect(visit.does({ type: "saved" }).stage).toBe("waiting");
});

test("whoever left without a score leaves an abandoned visit and no answers", () => {
  const visit = aVisit(survey);
  visit.begin();
  visit.answer("return-time", "late");
  visit.wait(81);
  expect(finishedOf(visit.now())).toMatchObject({ outcome: "abandoned", answers: {} });
});

test("whoever left when nothing required was open has completed the form", () => {
  const visit = answered();
  visit.goOn();
  visit.wait(81);
  expect(finishedOf(visit.now()).outcome).toBe("completed");
});

test("whoever needs more time goes on where they were, and the quiet minute is not counted", () => {
  const visit = answered({ "acc-1": 4 });
  visit.wait(70);
  expect(visit.does({ type: "stayed" })).toMatchObject({ stage: "asking", form: { screen: "ACC" } });
  visit.wait(5);
  visit.answer("acc-3", 4);
  for (let screen = 0; screen < 5; screen += 1) visit.goOn();
  expect(finishedOf(visit.now())).toMatchObject({ seconds: 5, secondsByScreen: { ACC: 5 } });
});

test("seconds are kept for each screen, going back included", () => {
  const visit = answered();
  visit.wait(10);
  visit.goOn();
  visit.wait(3);
  visit.goBack();
  visit.wait(4);
  for (let screen = 0; screen < 5; screen += 1) visit.goOn();
  expect(finishedOf(visit.now())).toMatchObject({ seconds: 17, secondsByScreen: { ACC: 14, "feedback-experience": 3 } });
});

test("language, text size and contrast return to normal for the next person", () => {
  const visit = aVisit(survey);
  visit.does({ type: "comfort-changed", comfort: { language: "en", textStep: 3, contrast: true } });
  visit.decline();
  expect(finishedOf(visit.now()).language).toBe("en");
  visit.does({ type: "saved" });
  visit.wait(8);
  expect(visit.now().comfort).toEqual({ language: "vi", textStep: 1, contrast: false });
});

test("somebody who only changed the language and went away leaves no trace", () => {
  const visit = aVisit(survey);
  visit.does({ type: "comfort-changed", comfort: { language: "en" } });
  expect(visit.wait(61).comfort.language).toBe("vi");
});

test("a straight line needs five scores, all equal", () => {
  const five = aSurvey({
    criteria: survey.criteria.map((criterion) => ({
      ...criterion,
      questions: criterion.questions.map(({ when: _when, ...question }) => question),
    })),
  });
  const lineOf = (levels: number[]) => {
    const visit = aVisit(five);
    visit.begin();
    for (const [place, level] of levels.entries()) visit.answer(["acc-1", "acc-2", "acc-3", "fbk-1", "fbk-2"][place] ?? "", level);
    visit.wait(81);
    return finishedOf(visit.now()).straightLine;
  };
  expect(lineOf([5, 5, 5, 5, 5])).toBe(true);
  expect(lineOf([5, 5, 5, 5])).toBe(false);
  expect(lineOf([5, 5, 5, 5, 4])).toBe(false);
});

test("whatever a citizen does, every launch ends in exactly one response that breaks no rule", () => {
  const choices = questionsOf(survey).flatMap((question) =>
    optionIdsOf(question).map((option): VisitEvent => ({ type: "answered", question: question.id, chosen: [option] })),
  );
  const deed = fc.oneof(
    fc.constantFrom(...choices),
    fc.constantFrom<VisitEvent[]>(
      { type: "next", partSize: 2 },
      { type: "next", partSize: 6 },
      { type: "back", partSize: 2 },
      { type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] },
      { type: "reasons-closed", partSize: 6 },
      { type: "written", question: "comment-text", words: "Cảm ơn" },
      { type: "stop-asked" },
      { type: "stayed" },
    ),
    fc.constantFrom(10, 70),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), fc.constantFrom("staff" as const, "citizen" as const), (deeds, launchedBy) => {
      const visit = aVisit(survey, launchedBy);
      visit.begin();
      for (const one of deeds) {
        if (typeof one === "number") visit.wait(one);
        else visit.does(one);
      }
      visit.wait(82);
      const { straightLine, comments: words, ...finished } = finishedOf(visit.now());
      const { hashes, comments } = written(words);
      const quality = { straightLine, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" as const };
      expect(checkResponse(survey, aResponse(survey, {}, { ...finished, quality, comments: hashes }), comments)).toEqual([]);
      expect(visit.does({ type: "saved" }).stage).not.toBe("saving");
    }),
  );
});
