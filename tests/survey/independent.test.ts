import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { wilsonInterval } from "#survey/confidence.ts";
import { surestChance } from "#survey/holm.ts";
import { rational, toHundredths } from "#survey/rational.ts";
import { sampleWanted } from "#survey/sample.ts";
import { chanceOf, deviationsApart } from "#survey/significance.ts";
import { varianceBetweenPersons } from "#survey/variance.ts";

/** What other people's programs calculated, with the script that asked them beside it. */
function calculated<Case>(name: string, Cases: z.ZodMiniType<Case>): readonly Case[] {
  const file: unknown = JSON.parse(readFileSync(`${import.meta.dirname}/independent/${name}.json`, "utf8"));
  const { cases } = z.parse(z.object({ how: z.string(), madeWith: z.string(), cases: z.array(Cases) }), file);
  expect(cases.length).toBeGreaterThan(15);
  return cases;
}

/** Within a hundred-millionth of the number itself. */
const closeTo = (one: number, other: number) => Math.abs(one - other) <= 1e-8 * Math.max(Math.abs(one), Math.abs(other));

test("Wilson's intervals are those of statsmodels and scipy, to the printed hundredth", () => {
  const Case = z.object({ k: z.number(), n: z.number(), low: z.number(), high: z.number() });
  const wrong = calculated("wilson", Case).filter(({ k, n, low, high }) => {
    const ours = wilsonInterval(k / n, n);
    return ours.low !== Math.round(low * 10_000) || ours.high !== Math.round(high * 10_000);
  });
  expect(wrong).toEqual([]);
});

const Counted = z.tuple([z.number(), z.number()]);

test("two shares lie as far apart as the less sure of statsmodels' z-test and scipy's G-test says", () => {
  const Case = z.object({ one: Counted, other: Counted, z: z.number(), chanceByZ: z.number(), g: z.number(), chanceByG: z.number() });
  const wrong = calculated("two-proportions", Case).filter(({ one: [k1, n1], other: [k2, n2], ...theirs }) => {
    const deviations = deviationsApart({ share: k1 / n1, n: n1 }, { share: k2 / n2, n: n2 });
    const isSame = Math.abs(deviations - Math.min(theirs.z, Math.sqrt(theirs.g))) < 1e-6;
    return !isSame || Math.abs(chanceOf(deviations) - Math.max(theirs.chanceByZ, theirs.chanceByG)) > 1e-7;
  });
  expect(wrong).toEqual([]);
});

test("the chance of so many standard deviations is that of scipy's normal distribution, far out too", () => {
  const Case = z.object({ deviations: z.number(), chance: z.number(), byChiSquare: z.number() });
  for (const { deviations, chance, byChiSquare } of calculated("normal-tails", Case)) {
    expect(chanceOf(deviations)).toSatisfy((ours: number) => closeTo(ours, chance) && closeTo(ours, byChiSquare));
  }
});

test("what is sure among many figures is what statsmodels' Holm procedure rejects", () => {
  for (const { chances, sure } of calculated("holm", z.object({ chances: z.array(z.number()), sure: z.array(z.boolean()) }))) {
    const surest = surestChance(chances);
    expect(chances.map((chance) => chance <= surest)).toEqual(sure);
  }
});

test("the means of persons' own shares lie as far apart as numpy's variances say, wherever the other tests ask for less", () => {
  const Group = z.object({ persons: z.number(), sum: z.number(), sumSquares: z.number() });
  for (const { groups, deviations } of calculated("means", z.object({ groups: z.tuple([Group, Group]), deviations: z.number() }))) {
    // At so many answers only the variances limit what is sure.
    const [one, other] = groups.map((group) => ({
      share: group.sum / group.persons / 1000,
      n: 1e12,
      variance: varianceBetweenPersons(group) / group.persons,
    }));
    if (!one || !other) throw new Error("a pair is missing");
    expect(deviationsApart(one, other)).toSatisfy((ours: number) => closeTo(ours, deviations));
  }
});

test("the sample wanted is Yamane's, as published and beyond", () => {
  for (const { returned, wanted } of calculated("yamane", z.object({ returned: z.number(), wanted: z.number() })))
    expect([returned, sampleWanted(returned)]).toEqual([returned, wanted]);
});

test("shares are rounded as Python's decimal arithmetic rounds half up, on the half step too", () => {
  for (const { k, n, hundredths } of calculated("rounding", z.object({ k: z.number(), n: z.number(), hundredths: z.number() })))
    expect([k, n, toHundredths(rational(k, n))]).toEqual([k, n, hundredths]);
});
