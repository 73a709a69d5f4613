import type { Decision } from "#survey/disclosure.ts";
import type { Tally } from "#survey/tally.ts";
import type { Dimension } from "#server/store/cell.ts";
import type { OwnCounts } from "./own-counts.ts";

/** What counts are about. A period outside the calendar is refused at the door, by `faultsOfQuery`. */
export type Selected = {
  /** Hash of the survey version. */
  readonly survey: string;
  /** This unit and all below it; absent: the whole organisation. */
  readonly unit?: string | undefined;
  readonly period: string;
  readonly only?: { readonly dimension: Dimension; readonly value: string } | undefined;
  /** Units as they stood in each half-month, the default, or all time by today's tree. */
  readonly tree?: "then" | "now" | undefined;
  /** Only the half-months (`2026-11-a`) up to and including this one: a running period is set against the same part of the last. */
  readonly through?: string | undefined;
};

/** Shorter periods; of weeks only whole ones. */
export type TimeDivision = "week" | "month" | "quarter" | "half" | "year";

/** What divides counts: a dimension, the units directly below, or shorter periods. */
export type Division = Dimension | "unit" | TimeDivision;

/** Counts, and what of them may be shown. */
export type Counted = {
  /** Counted and flagged: what enters figures. */
  readonly tally: Tally;
  /** Unfinished forms with them; to be read for its outcomes only. */
  readonly launches: Tally;
  readonly decision: Decision;
};

/** One row of counts that are divided; `key` is a unit, a value, `2026-W47`, `2026-11`, `2026-Q3` … */
export type CountedRow = Counted & { readonly key: string };

/**
 * All counts there are, as they were at one instant, and what may be shown of them: a cell always gets the same answer, whatever
 * else is asked. Nothing here is a percentage.
 */
export type Figures = {
  readonly select: (selected: Selected) => Counted;
  /** The rows under it in the order they are to be read: units by the tree, those that are no more last; times ascending; values as texts. */
  readonly divide: (selected: Selected, by: Division) => readonly CountedRow[];
  /** What was annulled, by itself; for all values together only. */
  readonly annulled: (selected: Selected) => Counted;
  /** What counts without what is flagged; for all values together only. */
  readonly unflagged: (selected: Selected) => Counted;
  /** What units of a survey version counted themselves, for decisions about single forms. */
  readonly own: (survey: string) => OwnCounts;
};
