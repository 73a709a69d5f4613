import { numbersTo, type SmallStore } from "./a-small-store.ts";

/** What a random store has: weeks, how many values, units that move, figures in several columns. */
export type Kind = { readonly weeks?: boolean; readonly values?: number; readonly moves?: boolean; readonly figures?: boolean };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = Math.trunc(state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many come where so many are expected. */
export function poisson(roll: () => number, mean: number): number {
  let [count, left] = [0, roll()];
  for (const end = Math.exp(-mean); left > end; left *= roll()) count += 1;
  return count;
}

type Dice = ReturnType<typeof dice>;

function someOf<Item>(roll: Dice, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(roll() * items.length)] ?? items[0];
}

/**
 * A small store of any shape: one or two tops, two or three levels, units that begin late, end early or have gaps, very few persons
 * or many, values that some units never have; one or two years, cut down to at most 24 half-months.
 */
export function aRandomStore(seed: number, kind: Kind): SmallStore {
  const roll = dice(seed);
  const calendar = aCalendar(roll, kind.weeks === true);
  const parentsByHalf = someParents(roll, { halves: calendar.halves.length, moves: kind.moves === true });
  const units = parentsByHalf[0]?.length ?? 0;
  const columns = (kind.figures === true ? [[1, 4], [2, 3], [], [], [5, 6], [], [], []] : [[]]).map((children) => ({ children }));
  const values = kind.values ?? 0;
  const expected = someExpectations(roll, { ...calendar, units, values });
  const counts = new Map<string, readonly number[]>();
  for (const unit of numbersTo(units)) {
    for (const piece of calendar.pieces.keys()) {
      for (const value of numbersTo(Math.max(1, values))) {
        const persons = poisson(roll, expected(unit, piece, value));
        counts.set(`${unit} ${piece} ${value}`, kind.figures === true ? someAnswers(roll, persons) : [persons]);
      }
    }
  }
  const { times, weeks, pieces } = calendar;
  const countOf = (unit: number, piece: number, value: number) => counts.get(`${unit} ${piece} ${value}`) ?? [];
  return { columns, parentsByHalf, times, weeks, pieces, values, countOf };
}

type Calendar = Pick<SmallStore, "times" | "weeks" | "pieces"> & { readonly halves: readonly number[] };

function aCalendar(roll: Dice, hasWeeks: boolean): Calendar {
  const times: { parent: number | null }[] = [{ parent: null }];
  const insideEach = (longer: readonly number[], most: number, least = 1) =>
    longer.flatMap((parent) => numbersTo(least + Math.floor(roll() * (most - least + 1))).map(() => times.push({ parent }) - 1));
  const quarters = insideEach(insideEach(insideEach([0], 2), 2), 2);
  const halves = insideEach(insideEach(quarters, quarters.length > 4 ? 1 : 3), 2, 2);
  if (!hasWeeks) return { times, halves, weeks: [], pieces: halves.map((half) => ({ half, week: 0 })) };
  const days = halves.flatMap((half) => numbersTo(14 + Math.floor(roll() * 3)).map(() => half));
  const monday = Math.floor(roll() * 7);
  const pieces = days.map((half, day) => ({ half, week: Math.floor((day + monday) / 7) }));
  const apart = pieces.filter(({ half, week }, day) => day === 0 || pieces[day - 1]?.half !== half || pieces[day - 1]?.week !== week);
  const weeks = Map.groupBy(apart, ({ week }) => week);
  return { times, halves, pieces: apart, weeks: [...weeks.values()].map((parts) => ({ overlaps: parts.map(({ half }) => half) })) };
}

/** The unit above each unit in each half-month: tops, at times units between, and some under either. */
function someParents(roll: Dice, { halves, moves }: { halves: number; moves: boolean }): (number | null)[][] {
  const tops = numbersTo(roll() < 0.8 ? 1 : 2);
  const between = numbersTo(roll() < 0.5 ? 1 + Math.floor(roll() * 3) : 0).map((place) => tops.length + place);
  const above = [0, ...tops.slice(1), ...between] as const;
  const leaves = numbersTo(2 + Math.floor(roll() * 5));
  let parents: (number | null)[] = [
    ...tops.map(() => null),
    ...between.map(() => someOf(roll, [0, ...tops])),
    ...leaves.map(() => someOf(roll, [0, ...above])),
  ];
  return numbersTo(halves).map((half) => {
    if (half > 0 && moves && roll() < 0.3) {
      const mover = tops.length + Math.floor(roll() * (parents.length - tops.length));
      const to = between.includes(mover) ? someOf(roll, [0, ...tops]) : someOf(roll, [0, ...above]);
      parents = parents.with(mover, to);
    }
    return parents;
  });
}

type Expecting = Calendar & { readonly units: number; readonly values: number };

function someExpectations(
  roll: Dice,
  { halves, pieces, weeks, units, values }: Expecting,
): (unit: number, piece: number, value: number) => number {
  const mean = someOf(roll, [0.05, 0.5, 2, 6, 12, 30]) / (weeks.length > 0 ? 3 : 1);
  const gaps = roll() * roll();
  const valueScale = numbersTo(Math.max(1, values)).map(() => someOf(roll, [0.1, 1, 3]));
  const eachUnit = numbersTo(units).map(() => ({
    scale: someOf(roll, [0.1, 0.5, 1, 2, 4]),
    first: roll() < 0.3 ? Math.floor(roll() * halves.length) : 0,
    end: roll() < 0.3 ? 1 + Math.floor(roll() * halves.length) : halves.length,
    lacks: valueScale.map(() => values > 0 && roll() < 0.2),
  }));
  return (unit, piece, value) => {
    const { scale, first, end, lacks } = eachUnit[unit] ?? { scale: 1, first: 0, end: 0, lacks: [] };
    const half = halves.indexOf(pieces[piece]?.half ?? 0);
    const isThere = half >= first && half < end && lacks[value] !== true && roll() >= gaps;
    return isThere ? mean * scale * (valueScale[value] ?? 1) : 0;
  };
}

/** An overall figure, two criteria of two items each, and a question by itself. */
function someAnswers(roll: Dice, persons: number): number[] {
  const some = () => numbersTo(persons).filter(() => roll() < 0.8).length;
  const [one, two, three, four] = [some(), some(), some(), some()];
  return [Math.max(one, two, three, four), Math.max(one, two), one, two, Math.max(three, four), three, four, some()];
}
