import * as fc from "fast-check";
import { expect, test } from "vitest";
import { criterionCodes, type SurveyDefinition } from "#survey/definition.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Figure } from "#survey/figure.ts";
import { meanOf, rational } from "#survey/rational.ts";
import type { Response } from "#survey/response.ts";
import { levels } from "#survey/scale.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { figuresAlone } from "../support/disclosed-figures.ts";

/** A survey of any shape: up to six criteria of up to seven items. */
const someSurvey = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }).map((sizes): SurveyDefinition => {
  const text = { vi: "Nội dung", en: "Item" };
  const criteria = sizes.map((size, index) => ({
    code: criterionCodes[index] ?? "ACC",
    title: text,
    reasons: [],
    questions: Array.from({ length: size }, (_, item) => ({
      kind: "satisfaction" as const,
      id: `item-${index}-${item}`,
      text,
      required: false,
      notApplicable: true,
    })),
  }));
  return aSurvey({ criteria, blocks: [], order: criteria.map(({ code }) => code) });
});

const someAnswer = fc.option(fc.constantFrom<1 | 2 | 3 | 4 | 5 | "not-applicable">(1, 2, 3, 4, 5, 4, 5, "not-applicable"), {
  nil: undefined,
});

const surveyed = someSurvey.chain((survey) => {
  const ids = survey.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const person = fc.array(someAnswer, { minLength: ids.length, maxLength: ids.length }).map((said) => {
    const given = ids.flatMap((id, index) => (said[index] === undefined ? [] : [[id, said[index]] as const]));
    return aResponse(survey, Object.fromEntries(given));
  });
  return fc.tuple(fc.constant(survey), fc.array(person, { minLength: 10, maxLength: 40 }));
});

const levelOf = (response: Response, item: string) => levels.find(({ id }) => id === response.answers[item]?.[0])?.level;

/** The scored answers of some people to some items, as satisfied or not. */
function votes(responses: readonly Response[], items: readonly string[]): boolean[] {
  const given = responses.flatMap((response) => items.map((item) => levelOf(response, item)));
  return given.filter((level) => level !== undefined).map((level) => level >= 4);
}

const shareOf = (given: readonly boolean[]) => given.filter(Boolean).length / given.length;
const mean = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0) / shares.length;
const meanOfShares = (responses: readonly Response[], items: readonly string[]) =>
  mean(
    items
      .map((item) => votes(responses, [item]))
      .filter((given) => given.length > 0)
      .map(shareOf),
  );

/** Within a rounding step of a recount in floating point; where nobody answered there is no number. */
function expectPercent(figure: Figure, share: number) {
  if (figure.state === "shown") expect(Math.abs(figure.percent - share * 10_000)).toBeLessThanOrEqual(0.5 + 1e-6);
  if (figure.state === "empty") expect(share).toBeNaN();
}

test("every figure shown equals a recount of the responses, by both methods", () => {
  fc.assert(
    fc.property(surveyed, ([survey, responses]) => {
      const layout = layoutOf(survey);
      const tally = emptyTally(layout);
      for (const response of responses) addDeltas(tally, deltasOf(layout, response));
      const itemsOf = survey.criteria.map(({ questions }) => questions.map(({ id }) => id));
      const means = figuresAlone({ layout, tally, method: "means", minimumGroup: 10 });
      const pooled = figuresAlone({ layout, tally, method: "pooled", minimumGroup: 10 });
      expectPercent(pooled.overall, shareOf(votes(responses, itemsOf.flat())));
      const shares = itemsOf.map((items) => meanOfShares(responses, items));
      expectPercent(means.overall, mean(shares.filter((share) => !Number.isNaN(share))));
      for (const [index, items] of itemsOf.entries()) {
        const [byMeans, byPooled] = [means.criteria[index], pooled.criteria[index]];
        if (byMeans) expectPercent(byMeans.figure, shares[index] ?? Number.NaN);
        if (byPooled) expectPercent(byPooled.figure, shareOf(votes(responses, items)));
      }
    }),
  );
});

/** Half up, in whole numbers of any length. */
const thousandths = (numerator: number | bigint, denominator: number | bigint) =>
  Number((2000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));

test("persons, Σy and Σy² equal a recount of each person's own share", () => {
  fc.assert(
    fc.property(surveyed, ([survey, responses]) => {
      const layout = layoutOf(survey);
      const tally = emptyTally(layout);
      for (const response of responses) addDeltas(tally, deltasOf(layout, response));
      const itemsOf = survey.criteria.map(({ questions }) => questions.map(({ id }) => id));
      for (const [index, slots] of layout.criteria.entries()) {
        const given = responses.map((response) => votes([response], itemsOf[index] ?? [])).filter((own) => own.length > 0);
        const y = given.map((own) => thousandths(own.filter(Boolean).length, own.length));
        expect([tally[slots.persons], tally[slots.sum], tally[slots.sumSquares]]).toEqual([
          y.length,
          sum(y),
          sum(y.map((own) => own ** 2)),
        ]);
      }
      const answered = responses.filter((response) => votes([response], itemsOf.flat()).length > 0);
      const pooled = answered
        .map((response) => votes([response], itemsOf.flat()))
        .map((own) => thousandths(own.filter(Boolean).length, own.length));
      const means = answered.map((response) => {
        const shares = itemsOf.map((items) => votes([response], items)).filter((own) => own.length > 0);
        const { numerator, denominator } = meanOf(shares.map((own) => rational(own.filter(Boolean).length, own.length)));
        return thousandths(numerator, denominator);
      });
      const { overall } = layout;
      expect(tally[overall.persons]).toBe(answered.length);
      expect([tally[overall.pooled.sum], tally[overall.pooled.sumSquares]]).toEqual([sum(pooled), sum(pooled.map((y) => y ** 2))]);
      expect([tally[overall.means.sum], tally[overall.means.sumSquares]]).toEqual([sum(means), sum(means.map((y) => y ** 2))]);
    }),
  );
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
