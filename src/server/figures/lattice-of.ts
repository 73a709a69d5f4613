import type { Columns } from "#survey/columns.ts";
import type { Lattice } from "#survey/lattice.ts";
import { type AddPersons, Sums } from "./sums.ts";
import type { TimeAxis } from "./time-axis.ts";
import type { UnitAxis } from "./unit-axis.ts";

/** The axes on which cells stand; `stretchAt` is the place of the tree that holds in each half-month. */
export type Axes = { readonly units: UnitAxis; readonly time: TimeAxis; readonly stretchAt: readonly number[] };

/** What is counted on them. */
export type Counting = {
  readonly values: number;
  readonly addPersons: AddPersons;
  /** Absent where nothing is told by weeks. */
  readonly addPersonsOfPiece?: AddPersons;
  /** Values are stretches of time. */
  readonly isByStretch?: boolean;
};

/** A lattice whose counts are summed when they are first asked for. */
export type CountedLattice = Lattice & {
  /** Units have other persons of these values in a half-month; gives whether any decision may be another now. */
  readonly change: (units: readonly string[], halfMonth: number, values: readonly (number | null)[]) => boolean;
};

type Ground = Axes & Counting & { readonly columns: Columns; readonly minimumGroup: number };

export function latticeOf({ units, time, stretchAt, columns, minimumGroup, ...counting }: Ground): CountedLattice {
  const { addPersons, addPersonsOfPiece, values, isByStretch = false } = counting;
  const sums = new Sums({ units, time, stretchAt, columns: columns.length, minimumGroup, addPersons, addPersonsOfPiece });
  const spans = [...time.times.map(({ from, to }) => ({ from, to })), ...time.weeks.map(spanOfWeek)];
  const stretchesOf = spans.map(({ from, to }) => Array.from(new Set(stretchAt.slice(from, to + 1))));

  function parentAt(unit: number, at: number): number | null | "moved" {
    const [first = 0, ...others] = stretchesOf[at] ?? [];
    const parent = units.parentIn(first, unit);
    return others.every((stretch) => units.parentIn(stretch, unit) === parent) ? parent : "moved";
  }

  /** The number under which a unit counted itself, and those above it. */
  function lineOf(unit: string, halfMonth: number): number[] {
    const line: number[] = [];
    for (let next: number | null = units.ownOf(unit) ?? null; next !== null; next = units.parentIn(stretchAt[halfMonth] ?? 0, next))
      line.push(next);
    return line;
  }

  return {
    columns,
    minimumGroup,
    units: { count: units.count, parentAt },
    times: time.times.map(({ parent }) => ({ parent })),
    weeks: addPersonsOfPiece ? time.weeks.map(({ overlaps }) => ({ overlaps })) : [],
    values,
    isByStretch,
    countsOf: (unit, at, value) => sums.of(unit, at, value),
    countsOfPiece: (unit, week, at) => sums.ofPiece(unit, week, at),
    change: (changed, halfMonth, ofValues) =>
      sums.change([...new Set(changed.flatMap((unit) => lineOf(unit, halfMonth)))], halfMonth, ofValues),
  };
}

function spanOfWeek({ pieces }: TimeAxis["weeks"][number]): { from: number; to: number } {
  return { from: pieces[0]?.halfMonth ?? 0, to: pieces.at(-1)?.halfMonth ?? 0 };
}
