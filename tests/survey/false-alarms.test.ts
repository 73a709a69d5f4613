import { expect, test } from "vitest";
import type { Change } from "#survey/change.ts";
import { changesOf, type Differences, differencesOf } from "#survey/compare-figures.ts";
import { dice } from "./correlated-answers.ts";
import { read, sampleFrom, type Town } from "./correlated-people.ts";

/** `SAMPLES=20 npx vitest run tests/survey/false-alarms.test.ts` draws twenty times as many. */
const more = Number(process.env["SAMPLES"] ?? 1);

/** A screen: so many rows, in each so many people before and so many now, of the same town unless it has changed. */
type Screen = { readonly rows: number; readonly before: number; readonly now: number; readonly alike: number; readonly index: number };

const always = { asked: 0.6 };

function differencesOn({ rows, before, now, alike, index }: Screen, rise: number, next: () => number): Differences[] {
  const sampled = (town: Town) => read(sampleFrom(town, next), "means");
  return Array.from({ length: rows }, () =>
    differencesOf({
      before: sampled({ ...always, people: before, alike, index }),
      now: sampled({ ...always, people: now, alike, index: index + rise }),
      items: true,
    }),
  );
}

type Figures<One> = {
  readonly overall: One;
  readonly criteria: readonly { readonly change: One; readonly items: readonly { readonly change: One }[] }[];
};

/** What is said of every figure, whatever it is. */
function allIn<One>({ overall, criteria }: Figures<One>): One[] {
  return [overall].concat(criteria.flatMap(({ change, items }) => [change].concat(items.map((item) => item.change))));
}

const isSure = (change: Change) => change.state === "known" && change.sure;

const screens: Screen[] = [
  { rows: 1, before: 30, now: 30, alike: 0.3, index: 0.85 },
  { rows: 1, before: 15, now: 300, alike: 0.3, index: 0.93 },
  { rows: 1, before: 200, now: 40, alike: 0.6, index: 0.95 },
  { rows: 1, before: 300, now: 300, alike: 0.1, index: 0.75 },
  { rows: 12, before: 25, now: 25, alike: 0.3, index: 0.9 },
  { rows: 12, before: 12, now: 60, alike: 0.1, index: 0.96 },
];

test.each(screens)("where nothing changed, at most 5 screens of 100 tell of a true change: %j", (screen) => {
  const samples = (screen.rows === 1 ? 400 : 120) * more;
  const next = dice(2026);
  let alarms = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    if (
      changesOf(differencesOn(screen, 0, next))
        .flatMap(allIn)
        .some(isSure)
    )
      alarms += 1;
  }
  const noise = 3 * Math.sqrt((0.05 * 0.95) / samples);
  expect(alarms / samples).toBeLessThan(0.05 + noise);
});

test("looked at one by one, the same figures would raise alarms on most screens", () => {
  const next = dice(2026);
  let alarms = 0;
  for (let sample = 0; sample < 60; sample += 1) {
    const differences = differencesOn({ rows: 1, before: 300, now: 300, alike: 0.1, index: 0.75 }, 0, next);
    alarms += differences.flatMap(allIn).some((difference) => difference.state === "known" && difference.chance < 0.05) ? 1 : 0;
  }
  expect(alarms / 60).toBeGreaterThan(0.4);
});

test("ten points up among three hundred people are seen nearly always, and then mostly by several criteria", () => {
  const next = dice(2026);
  let seen = 0;
  let criteria = 0;
  for (let sample = 0; sample < 60; sample += 1) {
    const [changes] = changesOf(differencesOn({ rows: 1, before: 300, now: 300, alike: 0.3, index: 0.8 }, 0.1, next));
    if (changes && isSure(changes.overall)) seen += 1;
    criteria += changes?.criteria.filter(({ change }) => isSure(change)).length ?? 0;
  }
  expect(seen).toBeGreaterThan(54);
  expect(criteria / 60).toBeGreaterThan(2);
});
