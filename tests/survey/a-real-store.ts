import { dice, poisson } from "./a-random-store.ts";
import { numbersTo, type SmallStore, underOne } from "./a-small-store.ts";

/** Units under one top, over a year: `monthly` persons each on average, some more and some fewer, and the values ever rarer. */
export type RealStore = { readonly units: number; readonly values: number; readonly monthly: number };

/** A store as an office has it. With values it has no weeks. */
export function aRealStore(seed: number, { units, values, monthly }: RealStore): SmallStore {
  const roll = dice(seed);
  const calendar = aYear(values === 0);
  const weights = numbersTo(Math.max(1, values)).map((value) => 1 / (value + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scales = numbersTo(units).map(() => Math.exp(2 * roll() - 1));
  const counts = new Map<string, readonly number[]>();
  for (const [unit, scale] of scales.entries()) {
    for (const [piece, { days }] of calendar.pieces.entries()) {
      for (const [value, weight] of weights.entries()) {
        const persons = poisson(roll, (monthly * scale * weight * days) / whole / 30);
        counts.set(`${unit + 1} ${piece} ${value}`, [persons]);
      }
    }
  }
  return {
    ...calendar,
    columns: [{ children: [] }],
    parentsByHalf: numbersTo(24).map(() => underOne(units)),
    values,
    countOf: (unit, piece, value) => counts.get(`${unit} ${piece} ${value}`) ?? [0],
  };
}

type Year = Pick<SmallStore, "times" | "weeks"> & {
  readonly pieces: readonly { readonly half: number; readonly week: number; readonly days: number }[];
};

/** Twelve months of 30 days, in half-months of 14 and 16. */
function aYear(hasWeeks: boolean): Year {
  const times: { parent: number | null }[] = [{ parent: null }];
  const insideEach = (longer: readonly number[], number: number) =>
    longer.flatMap((parent) => numbersTo(number).map(() => times.push({ parent }) - 1));
  const halves = insideEach(insideEach(insideEach(insideEach(insideEach([0], 1), 2), 2), 3), 2);
  if (!hasWeeks) return { times, weeks: [], pieces: halves.map((half, place) => ({ half, week: 0, days: place % 2 === 0 ? 14 : 16 })) };
  const days = halves.flatMap((half, place) => numbersTo(place % 2 === 0 ? 14 : 16).map(() => half));
  const parts = Map.groupBy(days.keys(), (day) => `${Math.floor((day + 3) / 7)} ${days[day]}`);
  const pieces = [...parts.values()].map(([first = 0, ...others]) => ({
    half: days[first] ?? 0,
    week: Math.floor((first + 3) / 7),
    days: 1 + others.length,
  }));
  const weeks = Map.groupBy(pieces, ({ week }) => week);
  return { times, pieces, weeks: [...weeks.values()].map((inWeek) => ({ overlaps: inWeek.map(({ half }) => half) })) };
}
