import type { Closing } from "#survey/period.ts";
import { branchesUnder, branchOf } from "#server/organisation/branches.ts";
import type { openPartsOfToday } from "#server/organisation/parts-of-today.ts";
import { type Stretch, stretchesIn, type Trees } from "#server/organisation/tree-in-time.ts";
import type { Asked } from "./decided.ts";
import type { Selected } from "./figures.ts";
import type { Gathering, ReadPeriod } from "./gather.ts";
import type { Axes } from "./lattice-of.ts";

/** By what trees and months cells are read. */
export type Reading = {
  readonly axes: Axes;
  readonly trees: Trees;
  readonly closing: Closing;
  readonly partsOfToday: ReturnType<typeof openPartsOfToday>;
};

/** What a selection asks of time: the number of its period, and what is to be read of it up to `through`, in the order of time. */
export type Span = { readonly at: number; readonly periods: readonly ReadPeriod[] };

/** The span of a selection; null where nothing was counted in its period. */
export function spanOf(reading: Reading, { period, through }: Selected): Span | null {
  const { time } = reading.axes;
  const at = time.numberOf(period);
  if (at === undefined) return null;
  const isAsked = (halfMonth: number) => through === undefined || (time.halfMonths[halfMonth] ?? "") <= through;
  const week = time.weeks[at - time.times.length];
  if (!week) return { at, periods: longestIn(reading, at, isAsked) };
  const pieces = week.pieces.filter(({ halfMonth }) => isAsked(halfMonth));
  return { at, periods: pieces.map(({ key, halfMonth }) => ({ name: key, halfMonth: time.halfMonths[halfMonth] ?? "", parts: [] })) };
}

/** Periods that are kept as sums of their half-months, beside these themselves; a part of one under one name, whichever is asked for now. */
const summed = /^\d{4}(-Q[1-4])?$/;
const partOf = (key: string) => `${key} in part`;

/** The longest kept periods that make up what is asked of one, in each of which units stand as they stand. */
function longestIn(reading: Reading, at: number, isAsked: (halfMonth: number) => boolean): readonly ReadPeriod[] {
  const { time, stretchAt } = reading.axes;
  const { key, from, to } = time.times[at] ?? { key: "", from: 0, to: -1 };
  const halfMonths = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const asked = halfMonths.filter(isAsked);
  const names = asked.map((halfMonth) => time.halfMonths[halfMonth] ?? "");
  const [first] = names;
  if (first === undefined) return [];
  const isSummed = summed.test(key) && new Set(asked.map((halfMonth) => stretchAt[halfMonth])).size === 1;
  if (isSummed) return [{ name: asked.length === halfMonths.length ? key : partOf(key), halfMonth: first, parts: names }];
  const parts = time.partsOf(at);
  if (parts.length === 0) return [{ name: first, halfMonth: first, parts: [] }];
  return parts.flatMap((part) => longestIn(reading, part, isAsked));
}

/** Units to read, and which of their cells belong to a row. */
export type Rows = Pick<Gathering, "units" | "rowOf">;

/** Units by their numbers, and when they belong; null where their union is no sum of cells. */
export type Numbers = Pick<Asked, "units" | "within"> | null;

/** The one row of a selection: a unit and all below it, or everything. */
export function wholeRow(reading: Reading, selected: Selected, span: Span): Rows {
  const { units, holds } = branchOf(stretchesOf(reading, selected, span), selected.unit);
  return { units, rowOf: ({ unit, halfMonth }) => (holds({ unit, period: halfMonth }) ? "" : undefined) };
}

/** The numbers of a unit with all below it, by the tree of the selection. */
export function numbersOf(reading: Reading, { tree, unit, through }: Selected, span: Span): Numbers {
  const { axes, partsOfToday } = reading;
  const within = withinOf(reading, through);
  const parts = tree === "now" ? partsOfToday(unit, boundsOf(span)) : "same";
  if (parts === null) return null;
  const ids = parts === "same" ? [unit] : parts;
  return { units: ids.map((id) => (id === undefined ? undefined : axes.units.branchOf(id)) ?? axes.units.everything), ...within };
}

/** The rows of the units next under one, in the order of the tree: those there are though nobody was counted come first. */
export type UnitRows = Rows & {
  readonly keys: readonly string[];
  readonly isOpen: (key: string) => boolean;
  readonly numbersOf: (key: string) => Numbers;
};

export function unitRows(reading: Reading, selected: Selected, span: Span): UnitRows {
  const { units: axis, stretchAt } = reading.axes;
  const { tree, unit, through } = selected;
  const { units, keys, keyOf } = branchesUnder(stretchesOf(reading, selected, span), unit);
  const above = (unit === undefined ? undefined : axis.branchOf(unit)) ?? axis.everything;
  const untilThrough = withinOf(reading, through);

  function numbersOfRow(key: string): Numbers {
    const own = axis.ownOf(key);
    if (own !== undefined && axis.branchOf(key) === above) return { units: [own], ...untilThrough };
    if (tree === "now") return numbersOf(reading, { ...selected, unit: key }, span);
    // A unit that came from elsewhere, or went there, belongs to this row in its own time only.
    const within = (number: number, halfMonth: number) =>
      axis.parentIn(stretchAt[halfMonth] ?? 0, number) === above && (untilThrough.within?.(number, halfMonth) ?? true);
    return { units: [axis.branchOf(key) ?? axis.everything], within };
  }

  return {
    units,
    keys: [...new Set([...keys, ...units])],
    isOpen: (key) => keys.includes(key),
    rowOf: ({ unit: counted, halfMonth }) => keyOf({ unit: counted, period: halfMonth }),
    numbersOf: numbersOfRow,
  };
}

/** The trees by which a span is read, in the order of time. */
function stretchesOf({ trees }: Reading, { tree }: Selected, span: Span): readonly Stretch[] {
  return stretchesIn(tree === "now" ? trees.ofToday : trees.ofTheTime, boundsOf(span));
}

function boundsOf({ periods }: Span): { readonly first: string; readonly last: string } | null {
  const [first] = periods;
  const last = periods.at(-1);
  return first && last ? { first: first.halfMonth, last: last.parts.at(-1) ?? last.halfMonth } : null;
}

function withinOf({ axes: { time } }: Reading, through: string | undefined): Pick<Asked, "within"> {
  return through === undefined ? {} : { within: (_, halfMonth) => (time.halfMonths[halfMonth] ?? "") <= through };
}
