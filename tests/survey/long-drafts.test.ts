import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedIn, questionsOfDraft } from "#survey/asked.ts";
import { conditionFaults, wrongTiming } from "#survey/check-conditions.ts";
import { faultsOfDraft, parseSurvey } from "#survey/check-definition.ts";
import { comparability } from "#survey/comparability.ts";
import type { BlockQuestion, Condition, Question } from "#survey/definition.ts";
import { differences } from "#survey/differences.ts";
import { isDraft } from "#survey/draft.ts";
import { findings } from "#survey/findings.ts";
import { moved } from "#survey/moved.ts";
import { placedQuestions } from "#survey/placed.ts";
import { questionsOf } from "#survey/questions.ts";
import { unreachable } from "#survey/routes.ts";
import { aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const both = (text: string) => ({ vi: text, en: text });

type Waits = Omit<Condition, "question"> & { readonly question: string };

function yesNo(id: string, when?: Waits): BlockQuestion {
  return { kind: "yes-no", id, text: both(`Câu ${id}`), required: false, ...(when && { when }) };
}

/** A block of these questions. */
function aBlock(id: string, questions: readonly BlockQuestion[]) {
  const kept = { askedIn: "every-visit" as const, onByDefault: true, sensitive: false, rates: [] };
  return { ...kept, id, title: both("Dài"), questions: [...questions] };
}

/** A draft with one more block of these questions; `isAsked`: the order names it. `apart`: questions of a block that is not asked. */
function withBlock(
  questions: readonly BlockQuestion[],
  { isAsked = true, apart }: { isAsked?: boolean; apart?: readonly BlockQuestion[] } = {},
) {
  const blocks = [...survey.blocks, aBlock("long", questions), ...(apart ? [aBlock("apart", apart)] : [])];
  return aSurvey({ blocks, order: isAsked ? [...survey.order, "long"] : survey.order });
}

const count = 1600;
const numbered = (waits: (number: number) => Waits | undefined) =>
  Array.from({ length: count }, (_, number) => yesNo(`y-${number}`, waits(number)));

const chain = numbered((number) => (number === 0 ? undefined : { question: `y-${number - 1}`, is: ["yes"] }));
const unlessChain = numbered((number) => (number === 0 ? undefined : { question: `y-${number - 1}`, isNot: ["yes"] }));
const circle = numbered((number) => ({ question: `y-${(number + 1) % count}`, is: ["yes"] }));

/** The fastest of three, so that what else the machine does is not measured. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

describe("nobody waits for a very long draft", () => {
  test.each([
    ["each waiting for the one before it", withBlock(chain)],
    ["each waiting for another answer than yes to the one before it", withBlock(unlessChain)],
    ["all waiting in one circle", withBlock(circle)],
    ["none of which is asked", withBlock(chain, { isAsked: false })],
  ])("1 600 questions, %s", (_, draft) => {
    const other = withBlock(chain.map(({ id }) => yesNo(id)).toReversed());
    expect(fastest(() => conditionFaults(draft))).toBeLessThan(50);
    expect(fastest(() => unreachable(draft))).toBeLessThan(50);
    expect(fastest(() => parseSurvey(draft))).toBeLessThan(400);
    expect(fastest(() => findings(draft, [other]))).toBeLessThan(400);
    expect(fastest(() => differences(other, draft))).toBeLessThan(400);
    expect(fastest(() => comparability(other, draft))).toBeLessThan(400);
  });

  test("an order that names one part again and again asks it once", () => {
    const order = Array.from({ length: 60_000 }, () => survey.order).flat();
    expect(questionsOfDraft({ ...survey, order })).toEqual(questionsOf(survey));
  });
});

const ids = ["y-1", "y-2", "y-3", "y-4", "y-5"];
const aQuestion = fc
  .record({ id: fc.constantFrom(...ids), when: fc.option(fc.constantFrom(...ids), { nil: undefined }) })
  .map(({ id, when }) => yesNo(id, when === undefined ? undefined : { question: when, is: ["yes"] }));
const aDraft = fc
  .record({ questions: fc.array(aQuestion, { maxLength: 8 }), apart: fc.array(aQuestion, { maxLength: 3 }) })
  .map(({ questions, apart }) => withBlock(questions, { apart }));

test("whatever waits for whatever, the same is told as by following every condition to its end", () => {
  fc.assert(
    fc.property(aDraft, (draft) => {
      const asked = questionsOfDraft(draft);
      for (const { part } of placedQuestions(draft))
        if (part.when) expect(wrongTiming(part, part.when, askedIn(draft))).toBe(timingByFollowing(part, part.when, asked));
    }),
    { numRuns: 2000 },
  );
});

function timingByFollowing(question: Question, when: Condition, asked: readonly Question[]) {
  if (when.question === question.id) return "itself";
  if (decidedFirst(when, asked, []).includes(question.id)) return "circle";
  const place = (wanted: string) => asked.findIndex(({ id }) => id === wanted);
  return place(when.question) > place(question.id) ? "later" : undefined;
}

function decidedFirst({ question }: Condition, asked: readonly Question[], found: readonly string[]): readonly string[] {
  if (found.includes(question)) return found;
  const next = asked.find(({ id }) => id === question)?.when;
  return next === undefined ? [...found, question] : decidedFirst(next, asked, [...found, question]);
}

test("what is told as moved is the fewest, and puts every name in its place", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { minLength: 1 });
  fc.assert(
    fc.property(names, names, (before, after) => {
      const common = before.filter((name) => after.includes(name));
      const told = moved(before, after);
      const stays = common.filter((name) => told.every((one) => one.name !== name));
      expect(stays).toEqual(after.filter((name) => stays.includes(name)));
      expect(stays).toHaveLength(longestCommon(common, after));
    }),
  );
});

/** How many names of two lists can stand in one order, by trying. */
function longestCommon([first, ...rest]: readonly string[], other: readonly string[]): number {
  if (first === undefined) return 0;
  const without = longestCommon(rest, other);
  const place = other.indexOf(first);
  return place === -1 ? without : Math.max(without, 1 + longestCommon(rest, other.slice(place + 1)));
}

test("a questionnaire has at most 300 questions, and one that was published with more can still be read", () => {
  const others = placedQuestions(survey).length;
  const many = withBlock(Array.from({ length: 301 - others }, (_, number) => yesNo(`y-${number}`)));
  expect(faultsOfDraft(many)).toEqual([{ place: "definition", fault: "has 301 questions, more than 300" }]);
  expect(findings(many, []).filter(({ severity }) => severity === "error")).toEqual([
    { severity: "error", where: { part: "survey" }, field: null, problem: { what: "too-many-questions", count: 301, most: 300 } },
  ]);
  expect(parseSurvey(many).ok).toBe(true);
  expect(faultsOfDraft(withBlock(Array.from({ length: 300 - others }, (_, number) => yesNo(`y-${number}`))))).toEqual([]);
});

test("a draft may lack words and entries, but neither a language nor a number", () => {
  expect(isDraft({ ...survey, title: { vi: "", en: "" }, criteria: [], order: [] })).toBe(true);
  expect(isDraft({ ...survey, languages: [] })).toBe(false);
  expect(isDraft({ ...survey, languages: ["vi"] })).toBe(false);
  expect(isDraft({ ...survey, version: -1 })).toBe(false);
});
