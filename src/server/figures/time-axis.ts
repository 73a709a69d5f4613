import { addDays, weekdayOf } from "#survey/civil-day.ts";
import { type Closing, firstDayOf, halfMonthAfter, periodLike, weekOf } from "#survey/period.ts";

/** A period as a stretch of half-months, by their numbers, both inside. */
type Time = { readonly key: string; readonly parent: number | null; readonly from: number; readonly to: number };

/** A week as pieces, each of which lies in one half-month; `overlaps` are the numbers of the half-months it touches. */
type Week = { readonly key: string; readonly overlaps: readonly number[]; readonly pieces: readonly Piece[] };

/** The days a week and a half-month share. */
type Piece = { readonly key: string; readonly halfMonth: number };

/** The periods in which anything was counted, by number: all, years, halves, quarters, months, half-months, then weeks. */
export type TimeAxis = {
  readonly halfMonths: readonly string[];
  readonly times: readonly Time[];
  readonly weeks: readonly Week[];
  /** Weeks are numbered behind the periods. Undefined where nothing was counted. */
  readonly numberOf: (period: string) => number | undefined;
  /** The periods next inside one. */
  readonly partsOf: (time: number) => readonly number[];
};

const likes = ["2000", "2000-H1", "2000-Q1", "2000-01"] as const;

/** The axis from the first to the last half-month in which anything was counted. */
export function timeAxis({ first, last }: { readonly first: string; readonly last: string }, closing: Closing): TimeAxis {
  const halfMonths = halfMonthsUntil(first, last);
  const times: Time[] = [{ key: "all", parent: null, from: 0, to: halfMonths.length - 1 }];
  const keysOf = [...likes.map((like) => (halfMonth: string) => periodLike(like, halfMonth, closing)), (halfMonth: string) => halfMonth];
  let around = halfMonths.map(() => 0);
  for (const keyOf of keysOf) {
    const runs = runsOf(halfMonths.map(keyOf));
    const begin = times.length;
    times.push(...runs.map(({ key, from, to }) => ({ key, parent: around[from] ?? 0, from, to })));
    around = runs.flatMap(({ from, to }, index) => Array.from({ length: to - from + 1 }, () => begin + index));
  }
  const weeks = weeksOf(halfMonths, around);
  const numberByKey = new Map([...times, ...weeks].map(({ key }, number) => [key, number]));
  const parts: number[][] = times.map(() => []);
  for (const [number, { parent }] of times.entries()) if (parent !== null) parts[parent]?.push(number);
  return { halfMonths, times, weeks, numberOf: (period) => numberByKey.get(period), partsOf: (time) => parts[time] ?? [] };
}

/** How the days of a half-month and a week that are the same are called. */
export function pieceOf(halfMonth: string, week: string): string {
  return `${halfMonth} ${week}`;
}

function halfMonthsUntil(first: string, last: string): string[] {
  const halfMonths = [first];
  for (let next = halfMonthAfter(first); next <= last; next = halfMonthAfter(next)) halfMonths.push(next);
  return halfMonths;
}

function runsOf(keys: readonly string[]): { key: string; from: number; to: number }[] {
  const runs: { key: string; from: number; to: number }[] = [];
  for (const [index, key] of keys.entries()) {
    const last = runs.at(-1);
    if (last?.key === key) last.to = index;
    else runs.push({ key, from: index, to: index });
  }
  return runs;
}

function weeksOf(halfMonths: readonly string[], numbers: readonly number[]): Week[] {
  const pieces = halfMonths.flatMap((halfMonth, index) =>
    weeksIn(halfMonth).map((week) => ({ week, key: pieceOf(halfMonth, week), halfMonth: index })),
  );
  return [...Map.groupBy(pieces, ({ week }) => week)].map(([key, its]) => ({
    key,
    overlaps: its.map(({ halfMonth }) => numbers[halfMonth] ?? 0),
    pieces: its.map(({ key: piece, halfMonth }) => ({ key: piece, halfMonth })),
  }));
}

/** The weeks a half-month touches, in the order of time. */
function weeksIn(halfMonth: string): string[] {
  const end = firstDayOf(halfMonthAfter(halfMonth));
  const weeks: string[] = [];
  for (let day = firstDayOf(halfMonth); day < end; day = addDays(day, 8 - weekdayOf(day))) weeks.push(weekOf(day));
  return weeks;
}
