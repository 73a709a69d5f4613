import { expect, test } from "vitest";
import type { Tally } from "#survey/tally.ts";
import { dice } from "./correlated-answers.ts";
import { read, sampleFrom, type Town, truthOf } from "./correlated-people.ts";

/** `SAMPLES=20 npx vitest run tests/survey/coverage.test.ts` draws twenty times as many. */
const more = Number(process.env["SAMPLES"] ?? 1);

const towns: Town[] = [0.1, 0.3].flatMap((alike) =>
  [0.75, 0.85, 0.93].flatMap((index) => [40, 120].map((people) => ({ people, alike, index, asked: 1 }))),
);
const fewAsked: Town[] = [0.1, 0.3].map((alike) => ({ people: 150, alike, index: 0.85, asked: 0.2 }));
const methods = ["means", "pooled"] as const;

/** Whether each shown figure's interval holds the truth in one sample, by the figure's name. */
function heldIn(town: Town, tally: Tally): [name: string, isHeld: boolean][] {
  return methods.flatMap((method) => {
    const { overall, criteria } = read(tally, method).figures;
    const truth = truthOf(town, method);
    const named = [{ code: "overall", figure: overall }, ...criteria];
    return named.flatMap(({ code, figure }, place): [string, boolean][] => {
      const share = (truth[place] ?? 0) * 10_000;
      return figure.state === "shown" ? [[`${code} by ${method}`, figure.interval.low <= share && share <= figure.interval.high]] : [];
    });
  });
}

/** Of so many samples, in which share of them each figure's interval holds the truth. */
function coverageIn(town: Town, samples: number): Map<string, number> {
  const next = dice(2026);
  const held = Array.from({ length: samples }, () => heldIn(town, sampleFrom(town, next))).flat();
  const byName = Map.groupBy(held, ([name]) => name);
  return new Map([...byName].map(([name, all]) => [name, all.filter(([, isHeld]) => isHeld).length / all.length]));
}

test.each([...towns, ...fewAsked])(
  "in 92–98 of 100 samples the interval of the whole, and of each criterion, holds the truth of %j",
  (town) => {
    const samples = 600 * more;
    // So much a share of samples wavers by itself, in one of 300.
    const noise = 3 * Math.sqrt((0.05 * 0.95) / samples);
    const coverages = [...coverageIn(town, samples)];
    expect(coverages).toHaveLength(12);
    expect(coverages.filter(([, coverage]) => coverage < 0.92 - noise || coverage > 0.98 + noise)).toEqual([]);
  },
);

test("where a few people are nearly all satisfied, each with everything or with nothing, the interval of the whole promises more than it holds", () => {
  const overall = coverageIn({ people: 40, alike: 0.5, index: 0.97, asked: 1 }, 500 * more).get("overall by means");
  expect(overall).toBeGreaterThan(0.87);
  expect(overall).toBeLessThan(0.935);
});
