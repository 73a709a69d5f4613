import type { Columns } from "./columns.ts";
import type { Showing } from "./disclosure.ts";

/** Counts and n never decide beyond this: only whether they are nothing, under the smallest group (100 at most), and which is smaller. */
export const mostCounted = 255;

/**
 * All cells that may ever be published of one survey version and one dimension, so that nothing shown gives away what is hidden.
 * A cell is a unit with all below it × a period × a value of the dimension, or all values together.
 */
export type Lattice = {
  /** What each cell has figures of: overall, criteria, items; then questions outside the index, each by itself. */
  readonly columns: Columns;
  readonly minimumGroup: number;
  /**
   * Units by number. What a unit above others counted itself is a child of its own. `parentAt`: the unit above in a period, null
   * for the top, `"moved"` where it changed within that period. Numbers of tops and of children ascend with the tree.
   */
  readonly units: { readonly count: number; readonly parentAt: (unit: number, time: number) => number | null | "moved" };
  /**
   * Periods by number, longer ones before those inside them: all, years, halves, quarters, months, half-months, each in the one before.
   * In the shortest, the half-months, no unit moves, and figures by value are not published.
   */
  readonly times: readonly { readonly parent: number | null }[];
  /** Weeks, numbered behind the periods; each overlaps the half-months it touches, in the order of time. Only for all values together. */
  readonly weeks: readonly { readonly overlaps: readonly number[] }[];
  /** How many values the dimension has, what has none counted as one; 0 where all values together is all there is. */
  readonly values: number;
  /** Values are stretches of time, the same days for all who have them: waves. */
  readonly isByStretch?: boolean;
  /** The n of each column, capped at `mostCounted`. `value` null: all values together. */
  readonly countsOf: (unit: number, time: number, value: number | null) => ArrayLike<number>;
  /** The same of what a week, numbered from 0, and a half-month it touches have in common; all values together. */
  readonly countsOfPiece: (unit: number, week: number, half: number) => ArrayLike<number>;
};

/** Decisions on the cells of a lattice, made when first asked for and kept. */
export type Decisions = {
  /** One decision a column. The same cell always gets the same answer, whatever was asked before. */
  readonly showingsOf: (unit: number, time: number, value: number | null) => readonly Showing[];
};
