import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { changesOf, differencesOf } from "#survey/compare-figures.ts";
import { columnsOf } from "#survey/figures-of-tally.ts";
import { ranksOf } from "#survey/rank.ts";
import { meanOf, rational, toHundredths } from "#survey/rational.ts";
import { type Read, readDecided } from "#survey/read-figures.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { emptyTally } from "#survey/tally.ts";
import { movesOf } from "#dashboard/movement/year-on-year.ts";
import { formatChange, formatPercent } from "#ui/numbers.ts";
import { shippedSurvey } from "../support/shipped.ts";

const count = z.number();
const Factors = z.object({ ACC: count, PRO: count, OFF: count, RES: count, FBK: count, service: count });
const Published = z.object({
  overallByYear: z.record(z.string(), count),
  factors: z.object({ "2023": Factors, "2024": Factors }),
  changes: z.array(z.object({ what: z.string(), before: count, now: count, points: count })),
  sums: z.array(z.object({ what: z.string(), parts: z.array(count), sum: count })),
  agencies2025: z.record(z.string(), count),
  provinces2023: z.object({ up: count, down: count, ranksUp: count, ranksDown: count, ranksSame: count, all: count }),
  ranks: z.array(z.object({ what: z.string(), before: count, now: count, places: count })),
});
const published = z.parse(Published, JSON.parse(readFileSync(`${import.meta.dirname}/published-figures.json`, "utf8")));

/** Five criteria of one item each. */
const layout = layoutOf(shippedSurvey("lang-son-2024"));
const columns = columnsOf(layout).map(() => "shown" as const);

/** A survey that prints these factors: of `people` persons, each with his own place in the line of the satisfied. */
function printing(factors: Readonly<Record<string, number>>, people: number): Read {
  const tally = emptyTally(layout);
  const add = (slot: number, amount: number) => void (tally[slot] = (tally[slot] ?? 0) + amount);
  const satisfied = layout.criteria.map(({ code }) => Math.round(((factors[code] ?? 0) * people) / 10_000));
  for (const [index, { persons, sum, sumSquares, items }] of layout.criteria.entries()) {
    const own = satisfied[index] ?? 0;
    add(persons, people);
    add(sum, 1000 * own);
    add(sumSquares, 1_000_000 * own);
    for (const { firstLevel } of items)
      for (const [level, answers] of [people - own, own].entries()) add(firstLevel + 1 + 2 * level, answers);
  }
  const { persons, means } = layout.overall;
  for (let person = 0; person < people; person += 1) {
    const y = (1000 * satisfied.filter((own) => person < own).length) / satisfied.length;
    add(persons, 1);
    add(means.sum, y);
    add(means.sumSquares, y * y);
  }
  const decision = { showings: columns, outcomes: "empty" } as const;
  return readDecided({ layout, method: "means", minimumGroup: 10 }, { tally, decision });
}

/** The same figure for every criterion, and so for the whole. */
const allOf = (percent: number) => ({ ACC: percent, PRO: percent, OFF: percent, RES: percent, FBK: percent });
const overall = ({ figures }: Read) => (figures.overall.state === "shown" ? figures.overall.percent : Number.NaN);

const sampleOf2024 = 36_525;

test("published figures are written as we write them", () => {
  expect(Object.values(published.overallByYear).map((percent) => formatPercent(overall(printing(allOf(percent), 10_000)), "vi"))).toEqual([
    "82,99%",
    "84,45%",
    "85,48%",
    "80,08%",
    "82,66%",
    "83,94%",
  ]);
});

test.each(published.changes)("$what: the change is the difference of the printed figures, $points", ({ before, now, points }) => {
  const differences = differencesOf({ now: printing(allOf(now), 10_000), before: printing(allOf(before), 10_000), items: false });
  expect(changesOf([differences])[0]?.overall).toMatchObject({ state: "known", points });
});

test("a change is printed with its sign and two decimals", () => {
  expect(published.changes.map(({ points }) => formatChange(points, "vi"))).toEqual(
    expect.arrayContaining(["+2,58", "+1,28", "+1,35", "−4,22"]),
  );
});

test("the factors of 2024 have the mean 84,08 %, which is the published 84,09 within the rounding of both", () => {
  const { service, ...factors } = published.factors["2024"];
  const ours = overall(printing(factors, 10_000));
  expect(ours).toBe(8408);
  expect(Math.abs(ours - service)).toBeLessThanOrEqual(1);
});

test("the factors of 2023 do not have the published mean, whatever their third decimals: their access is printed without any", () => {
  const { service, ACC, ...others } = published.factors["2023"];
  const meanWith = (access: number) => toHundredths(meanOf([access, ...Object.values(others)].map((factor) => rational(factor, 10_000))));
  expect(meanWith(ACC)).toBe(8289);
  expect(service).toBe(8297);
  const fitting = Array.from({ length: 101 }, (_, more) => ACC + more).filter((access) => meanWith(access) === service);
  expect([fitting[0], fitting.at(-1)]).toEqual([8339, 8343]);
});

test.each(published.sums)("$what add up as printed, each rounded by itself", ({ parts, sum }) => {
  expect(parts.reduce((all, part) => all + part, 0)).toBe(sum);
});

test("in 2024 all five factors rose: «tăng từ 04 tiêu chí trở lên» is reached, and surely", () => {
  const [changes] = changesOf([
    differencesOf({
      now: printing(published.factors["2024"], sampleOf2024),
      before: printing(published.factors["2023"], sampleOf2024),
      items: false,
    }),
  ]);
  const { up, wanted } = movesOf(changes ?? { overall: { state: "unknown", reason: "empty" }, criteria: [] });
  expect(wanted).toBe("reached");
  expect(up.map(({ code, points, sure }) => `${code} ${formatChange(points, "vi")} ${sure}`)).toEqual([
    "ACC +1,27 true",
    "FBK +1,23 true",
    "PRO +1,21 true",
    "OFF +1,17 true",
    "RES +1,09 true",
  ]);
});

test("agencies rank from the highest index down; two a tenth of a point apart share their places", () => {
  const [names, indices] = [Object.keys(published.agencies2025), Object.values(published.agencies2025)];
  const ranks = ranksOf(indices.map((percent) => printing(allOf(percent), 3000)));
  expect(names.map((name, index) => `${name}: ${ranks[index]?.best}–${ranks[index]?.worst}`)).toEqual([
    "Sở VHTTDL, công chức: 1–1",
    "Sở Tư pháp: 2–2",
    "Trung bình xã, phường: 3–4",
    "Trung bình sở: 3–4",
    "Công an tỉnh: 5–6",
    "Trung bình ngành dọc: 5–7",
    "Sở Tài chính: 6–8",
    "BHXH, TTHC: 7–8",
  ]);
});

test("provinces that rose and fell, in figure and in rank, are all the provinces; ten places up is a smaller rank by ten", () => {
  const { up, down, ranksUp, ranksDown, ranksSame, all } = published.provinces2023;
  expect([up + down, ranksUp + ranksDown + ranksSame]).toEqual([all, all]);
  for (const { before, now, places } of published.ranks) expect(before - now).toBe(places);
});
