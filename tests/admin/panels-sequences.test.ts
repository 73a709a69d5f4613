import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Earlier } from "#protocol/survey-drafts.ts";
import { type Block, criterionCodes, type SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { BlockFile } from "#survey/instrument.ts";
import { lockFaults } from "#survey/locks.ts";
import type { Change } from "../../src/admin/editor/desk.ts";
import { takenOptionIds } from "../../src/admin/editor/panels/answered.ts";
import { sayAsItIs, setCondition } from "../../src/admin/editor/panels/condition-edits.ts";
import { blockKinds, setKind } from "../../src/admin/editor/panels/kind-edits.ts";
import { written } from "../../src/admin/editor/panels/localized.ts";
import {
  addOption,
  moveOption,
  removeOption,
  renewOption,
  rewriteOption,
  setCounts,
  setEnds,
} from "../../src/admin/editor/panels/option-edits.ts";
import { setMostCharacters, setNotApplicable, setRequired } from "../../src/admin/editor/panels/question-edits.ts";
import { addRate, countIn, removeRate, rewriteRate } from "../../src/admin/editor/panels/rate-edits.ts";
import { addReason, moveReason, removeReason, rewriteReason } from "../../src/admin/editor/panels/reason-edits.ts";
import { replacementId, replaceQuestion } from "../../src/admin/editor/panels/replace-question.ts";
import { asIncluded, includeBlock, leaveOutBlock } from "../../src/admin/editor/panels/shelf-blocks.ts";
import { putIn, takeOut, waitingIn } from "../../src/admin/editor/panels/shelf-questions.ts";
import { setAskedIn, setCountsPartial, setMethod, setSensitive } from "../../src/admin/editor/panels/survey-edits.ts";
import { rewriteBlock, rewriteCriterion, rewriteQuestion, rewriteSurvey } from "../../src/admin/editor/panels/text-edits.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { shippedBlocks, shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const files = Object.values(shippedBlocks).map((file) => BlockFile.parse(file));
const blocks: Block[] = files.map(asIncluded);
const waiting = files.flatMap((file) => waitingIn(file).map(({ id }) => [file, id] as const));
const published = (definition: SurveyDefinition, answered = true): Earlier => ({
  hash: hashOf(definition),
  version: definition.version,
  inForce: true,
  answered,
  definition,
});

const anyOf = <const Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const question = anyOf(
  "acc-1",
  "acc-2",
  "fbk-1",
  "fbk-2",
  "feedback-experience",
  "gave-feedback",
  "return-time",
  "late-told",
  "expected",
  "received-result",
  "comment-text",
);
const option = anyOf("early", "late", "told", "not-told", "faster", "wanted", "no-appointment", "moi", "yes", "neutral");
const words = fc.oneof(anyOf("", "Không nhớ", "Về  muộn", " x"), fc.string({ maxLength: 8 }));
const rewrite = fc.tuple(anyOf("vi" as const, "en" as const), words).map(([language, said]) => written(language, said));
const place = fc.integer({ min: -1, max: 4 });
const code = anyOf(...criterionCodes);
const earlier = [published(aSurvey())];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(question, anyOf("name", "text", "shortText", "hint", "askedWhen", "staff", "notApplicableWhen", "placeholder"), rewrite)
    .map(([id, member, text]) => rewriteQuestion(id, member, text)),
  fc.tuple(code, anyOf("title", "shortTitle", "subtitle", "lead"), rewrite).map((given) => rewriteCriterion(...given)),
  fc.tuple(anyOf("lateness", "comment"), anyOf("title", "note", "stem"), rewrite).map((given) => rewriteBlock(...given)),
  fc.tuple(anyOf("title", "publicTitle", "groupLabel", "itemLabel", "stem"), rewrite).map((given) => rewriteSurvey(...given)),
  fc.tuple(question, anyOf("moi", "khac"), words).map(([id, fresh, vi]): Change => {
    const isFree = (survey: SurveyDefinition) => !takenOptionIds([survey], id).has(fresh);
    return (survey) => (isFree(survey) ? addOption(id, { id: fresh, vi })(survey) : survey);
  }),
  fc.tuple(question, option).map((given) => removeOption(...given)),
  fc.tuple(question, place, place).map((given) => moveOption(...given)),
  fc.tuple(question, option, rewrite).map((given) => rewriteOption(...given)),
  fc.tuple(question, option, fc.boolean()).map((given) => setCounts(...given)),
  fc.tuple(question, option, fc.boolean()).map((given) => setEnds(...given)),
  fc.tuple(question, option).map(([id, old]) => renewOption(id, old, `${old}-2`)),
  fc.tuple(question, fc.boolean()).map((given) => setRequired(...given)),
  fc.tuple(question, fc.boolean()).map((given) => setNotApplicable(...given)),
  fc.tuple(question, fc.integer({ min: -5, max: 5000 })).map((given) => setMostCharacters(...given)),
  fc.tuple(question, anyOf(...blockKinds)).map((given) => setKind(...given)),
  fc.tuple(question, question, option).map(([id, looked, named]) => setCondition(id, { question: looked, is: [named] })),
  question.map((id) => setCondition(id, undefined)),
  question.map((id) => sayAsItIs(id)),
  question.map(
    (id): Change =>
      (survey) =>
        replaceQuestion(id, replacementId(survey, earlier, id), earlier)(survey),
  ),
  fc.tuple(anyOf("late-rate", "other-rate"), question).map(([id, of]): Change => {
    const isFree = (survey: SurveyDefinition) => survey.blocks.every((block) => block.rates.every((rate) => rate.id !== id));
    return (survey) => (isFree(survey) ? addRate({ id, question: of, denominator: [] })(survey) : survey);
  }),
  anyOf("late-rate", "other-rate").map((id) => removeRate(id)),
  rewrite.map((text) => rewriteRate("late-rate", text)),
  fc
    .tuple(option, anyOf("numerator" as const, "denominator" as const), fc.boolean())
    .map(([id, side, counts]) => countIn("late-rate", id, { side, counts })),
  fc
    .tuple(code, anyOf("acc-crowded", "acc-far", "other"))
    .map(([of, id]) => addReason(of, { id, text: { vi: "Khác", en: "Other" } }, new Set(["other"]))),
  fc.tuple(code, anyOf("acc-crowded", "acc-far", "other")).map((given) => removeReason(...given)),
  fc.tuple(code, place, place).map((given) => moveReason(...given)),
  fc.tuple(code, anyOf("acc-crowded", "acc-far"), rewrite).map((given) => rewriteReason(...given)),
  anyOf("means" as const, "pooled" as const).map((method) => setMethod(method)),
  fc.boolean().map((counts) => setCountsPartial(counts)),
  anyOf("every-visit" as const, "self-service" as const).map((asked) => setAskedIn("lateness", asked)),
  fc.boolean().map((sensitive) => setSensitive("lateness", sensitive)),
  anyOf(...blocks).map((block) => includeBlock(block)),
  anyOf(...blocks).map(({ id }) => leaveOutBlock(id)),
  anyOf(...waiting).map(([file, id]) => putIn(file, id)),
  anyOf(...waiting).map(([, id]) => takeOut(id)),
);

/** Questionnaires with something official, as they come and with all blocks, whose questions their items wait for. */
const officialSets = shippedInstruments.flatMap((id) => [shippedSurvey(id), surveyWithEverything(id)]);

/** A draft that asks nothing a shipped block asks. */
const without = ({ id, questions }: BlockFile): SurveyDefinition => {
  const survey = leaveOutBlock(id)(aSurvey());
  return questions.reduce((draft, asked) => takeOut(asked.id)(draft), survey);
};

const afterAll = (changes: readonly Change[]) => changes.reduce((survey, next) => next(survey), aSurvey());

describe("whatever somebody does at the panels", () => {
  test("a draft stays a draft that can be kept, and nothing in it is half there", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const survey = afterAll(changes);
        expect(isDraft(survey)).toBe(true);
        expect(JSON.parse(JSON.stringify(survey))).toStrictEqual(survey);
      }),
      { numRuns: 300 },
    );
  });

  test("nothing official in a questionnaire becomes anything else", () => {
    fc.assert(
      fc.property(anyOf(...officialSets), fc.array(change, { maxLength: 25 }), (official, changes) => {
        const survey = changes.reduce((text, next) => next(text), official);
        expect(lockFaults(official, survey)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a change made twice is the same draft the second time, unless it adds or moves", () => {
    const setting = fc.oneof(
      fc.tuple(question, rewrite).map(([id, text]) => rewriteQuestion(id, "hint", text)),
      fc.tuple(question, rewrite).map(([id, text]) => rewriteQuestion(id, "text", text)),
      fc.tuple(question, option, rewrite).map((given) => rewriteOption(...given)),
      fc.tuple(question, option, fc.boolean()).map((given) => setCounts(...given)),
      fc.tuple(question, fc.boolean()).map((given) => setNotApplicable(...given)),
      fc.tuple(question, anyOf(...blockKinds)).map((given) => setKind(...given)),
      anyOf("means" as const, "pooled" as const).map((method) => setMethod(method)),
      anyOf(...blocks).map((block) => includeBlock(block)),
      fc.tuple(question, option).map((given) => removeOption(...given)),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), setting, (changes, again) => {
        const once = again(afterAll(changes));
        expect(again(once)).toBe(once);
      }),
    );
  });

  test("questions put into a shipped block one by one, in any order, stand as on the shelf, each rate with its question", () => {
    const some = anyOf(...files).chain((file) => fc.tuple(fc.constant(file), fc.shuffledSubarray(file.questions.map(({ id }) => id))));
    fc.assert(
      fc.property(some, ([file, ids]) => {
        const bare: Block = { ...asIncluded(file), questions: [], rates: [] };
        const survey = ids.reduce((draft, id) => putIn(file, id)(draft), includeBlock(bare)(without(file)));
        const block = survey.blocks.find(({ id }) => id === file.id);
        expect(block?.questions).toEqual(file.questions.filter(({ id }) => ids.includes(id)));
        expect(block?.rates).toEqual(file.rates.filter((rate) => ids.includes(rate.question)));
        const emptied = ids.reduce((draft, id) => takeOut(id)(draft), survey);
        expect(emptied.blocks.find(({ id }) => id === file.id)).toMatchObject({ questions: [], rates: [] });
      }),
    );
  });

  test("what a change does not touch stays the very same thing", () => {
    const before = aSurvey();
    const after = rewriteQuestion("return-time", "hint", written("vi", "Ngày trên giấy hẹn."))(before);
    expect(after.criteria).toBe(before.criteria);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[2]?.questions[1]).toBe(before.blocks[2]?.questions[1]);
  });
});
