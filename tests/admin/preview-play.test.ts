import { expect, test } from "vitest";
import type { Shown } from "../../src/admin/preview/message.ts";
import { afterPlayed, beginPlay, type Play, type PlayEvent } from "../../src/admin/preview/play.ts";
import { viewOf } from "#survey/form-in-progress.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedSurvey } from "../support/shipped.ts";

const shown = (change: Partial<Shown> = {}): Shown => ({
  survey: aSurvey(),
  selected: { part: "survey" },
  language: "vi",
  round: 0,
  ...change,
});
const after = (play: Play, ...events: PlayEvent[]) => events.reduce(afterPlayed, play);
const next: PlayEvent = { type: "next", partSize: 6 };
const closed: PlayEvent = { type: "reasons-closed", partSize: 6 };
const answered = (question: string, option: string): PlayEvent => ({ type: "answered", question, chosen: [option] });
const screenOf = (play: Play) => ("form" in play ? play.form.screen : play.stage);
const atAccess = () => beginPlay(shown({ selected: { part: "criterion", code: "ACC" } }));

/** Answers all that is shown, at this level where there are levels. */
function answering(play: Play, level: string): Play {
  const view = "form" in play ? viewOf(play.form, 6) : null;
  if (view === null) throw new Error("nothing is asked");
  return after(
    play,
    ...view.questions.flatMap((question): PlayEvent[] => {
      const [first = ""] = optionIdsOf(question);
      return question.kind === "text" ? [] : [answered(question.id, question.kind === "satisfaction" ? level : first)];
    }),
  );
}

test.each([["satisfied"], ["dissatisfied"]])(
  "a questionnaire is played from its first screen to the thanks, %s with everything",
  (level) => {
    const survey = shippedSurvey("sipas-2640");
    let play = beginPlay(shown({ survey }));
    const met = new Set<string>();
    for (let step = 0; step < 100 && play.stage === "asking"; step += 1) {
      met.add(play.form.screen);
      play = after(answering(play, level), next);
      if (play.stage === "asking" && play.over === "reasons") play = after(play, closed);
    }
    expect(play).toMatchObject({ stage: "parting", isThanked: true });
    for (const { code } of survey.criteria) expect(met).toContain(code);
    expect(screenOf(after(play, { type: "done" }))).toBe([...met][0]);
  },
);

test("going on without an answer marks what is missing, and a low score asks why, once", () => {
  const missing = after(atAccess(), next);
  expect(missing).toMatchObject({ stage: "asking", over: "missing" });
  const why = after(answering(missing, "dissatisfied"), next);
  expect(why).toMatchObject({ stage: "asking", over: "reasons" });
  const on = after(why, { type: "reasons-given", criterion: "ACC", chosen: ["acc-far"] }, closed);
  expect(on).toMatchObject({ stage: "asking", over: "nothing" });
  expect(screenOf(on)).not.toBe("ACC");
});

test("who has no result yet comes to the remark, and back", () => {
  const survey = shippedSurvey("sipas-2640");
  const questions = questionsOf(survey);
  const [leaving] = questions.flatMap((question) =>
    "options" in question ? question.options.flatMap(({ id, ends }) => (ends ? [{ question: question.id, option: id }] : [])) : [],
  );
  const { question = "", option = "" } = leaving ?? {};
  const exit = after(beginPlay(shown({ survey, selected: { part: "question", id: question } })), answered(question, option), next);
  expect(exit.stage).toBe("not-eligible");
  const written = after(exit, { type: "written", question: "comment-text", words: "Chờ lâu" });
  expect(written).toMatchObject({ form: { given: { comments: { "comment-text": "Chờ lâu" } } } });
  expect(after(written, { type: "back", partSize: 1 })).toMatchObject({ stage: "asking", over: "nothing" });
  expect(after(written, { type: "next", partSize: 1 })).toMatchObject({ stage: "parting", isThanked: true });
});

test("who stops without a score is not thanked for answers, who stops with one is", () => {
  const stopping = after(atAccess(), { type: "stop-asked" });
  expect(stopping).toMatchObject({ over: "stop" });
  expect(after(stopping, { type: "stayed" })).toMatchObject({ stage: "asking", over: "nothing" });
  expect(after(stopping, { type: "discarded" })).toMatchObject({ stage: "parting", isThanked: false });
  expect(after(answering(stopping, "satisfied"), { type: "stopped" })).toMatchObject({ stage: "parting", isThanked: true });
});

test("while texts change, who plays stays where he is, with his answers", () => {
  const play = answering(atAccess(), "satisfied");
  const changed = { ...aSurvey(), title: { vi: "Khác", en: "Other" } };
  const same = after(play, { type: "shown", shown: { ...play.shown, survey: changed } });
  expect(same).toMatchObject({
    form: { screen: "ACC", given: { answers: { "acc-1": ["satisfied"] } }, survey: { definition: { title: changed.title } } },
  });
});

test("another part opened in the editor is shown at once, from the thanks too; the answers stay", () => {
  const block = aSurvey().blocks.at(-1)?.id ?? "";
  const play = answering(atAccess(), "satisfied");
  const open: PlayEvent = { type: "shown", shown: shown({ selected: { part: "block", id: block } }) };
  expect(after(play, open)).toMatchObject({ form: { screen: block, given: { answers: { "acc-1": ["satisfied"] } } } });
  expect(screenOf(after(play, { type: "discarded" }, open))).toBe(block);
});

test("a screen that is taken out of the draft gives way to what is open", () => {
  const survey = aSurvey();
  const without = { ...survey, criteria: [], order: survey.order.filter((name) => name !== "ACC") };
  const play = after(atAccess(), { type: "shown", shown: shown({ survey: without, selected: { part: "criterion", code: "ACC" } }) });
  expect(play.stage).toBe("unreachable");
  expect(screenOf(after(play, { type: "shown", shown: shown({ selected: { part: "criterion", code: "ACC" } }) }))).toBe("ACC");
});

test("starting again forgets the answers and keeps the language", () => {
  const english: PlayEvent = { type: "comfort-changed", comfort: { language: "en", textStep: 3 } };
  const play = after(answering(atAccess(), "satisfied"), english);
  const anew = after(play, { type: "shown", shown: shown({ round: 1, language: "en" }) });
  expect(anew).toMatchObject({ form: { first: 0, given: { answers: {} } }, comfort: { language: "en", textStep: 1 } });
  expect(after(play, { type: "shown", shown: shown({ language: "vi", selected: play.shown.selected }) }).comfort).toMatchObject({
    textStep: 3,
  });
});
