import { type Dimension, wholeStore } from "#server/store/cell.ts";
import { type Reading, type Rows, type Span, wholeRow } from "./asked-cells.ts";
import type { Selected } from "./figures.ts";
import { gather } from "./gather.ts";
import type { KeptKind } from "./kept-kind.ts";
import type { KeptVersion } from "./kept-version.ts";
import type { Kind } from "./read-cells.ts";
import { type Counts, noCounts, type Standings, without } from "./row-sum.ts";

/** What the value is called that all bear who have none of a dimension, where it has a name. */
const restByDimension: Partial<Record<Dimension, string>> = { "launched-by": "staff" };

/** The cells of a version, and what is asked of them. */
export type Asking = {
  readonly kept: KeptVersion;
  readonly reading: Reading;
  readonly selected: Selected;
  readonly span: Span;
  readonly standings: Standings;
};

/** The name of the value that stands for none of a dimension; undefined where it has no name. */
export function restOf(dimension: Dimension | undefined): string | undefined {
  return dimension === undefined ? undefined : restByDimension[dimension];
}

/** The counts of a selection. */
export function countsOf(asking: Asking): Counts {
  const row = wholeRow(asking.reading, asking.selected, asking.span);
  return countsByRow(asking, row).get("") ?? noCounts(asking.kept.survey.layout);
}

/** The counts of a selection by value of a dimension; what has none stands under its name where there is one. */
export function countsByValue(asking: Asking, dimension: Dimension): ReadonlyMap<string, Counts> {
  const cells = asking.kept.ready(dimension);
  const { units, rowOf } = wholeRow(asking.reading, asking.selected, asking.span);
  const rows = cellsByRow(
    asking,
    { units, rowOf: (cell) => (rowOf(cell) === undefined ? undefined : cells.values.names[cell.value]) },
    dimension,
  );
  const rest = restOf(dimension);
  if (rest !== undefined) rows.set(rest, countsOf({ ...asking, selected: { ...asking.selected, only: { dimension, value: rest } } }));
  return new Map([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The counts of a selection by rows. */
export function countsByRow(asking: Asking, rows: Rows): Map<string, Counts> {
  const { only } = asking.selected;
  if (only === undefined || only.value !== restOf(only.dimension)) return cellsByRow(asking, rows);
  const all = cellsByRow({ ...asking, selected: { ...asking.selected, only: undefined } }, rows);
  const named = cellsByRow(asking, rows, only.dimension);
  return new Map([...all].map(([key, counts]) => [key, without(counts, named.get(key) ?? noCounts(asking.kept.survey.layout))]));
}

/** The cells of a selection by rows; with a dimension, of all its values. */
function cellsByRow(
  { kept, reading, selected, span, standings }: Asking,
  { units, rowOf }: Rows,
  dimension?: Dimension,
): Map<string, Counts> {
  const kind = dimension ?? kindAsked(reading, selected, span);
  const cells = kept.ready(kind);
  const value = dimension === undefined ? cells.values.of(selected.only?.value ?? "") : undefined;
  if (dimension === undefined && value === undefined) return new Map();
  const rows = gather(
    { cells, units: kept.units, layout: kept.survey.layout },
    { periods: span.periods, units: readable(cells, kept, units), value, standings, rowOf },
  );
  return new Map([...rows].map(([key, sum]) => [key, sum.counts()]));
}

function kindAsked({ axes: { time } }: Reading, { only }: Selected, { at }: Span): Kind {
  if (at < time.times.length) return only?.dimension ?? "none";
  if (only !== undefined) throw new RangeError("Weeks are counted for all values together only.");
  return "week";
}

/** Some dimensions are counted in units only. */
function readable(cells: KeptKind, { units }: KeptVersion, asked: readonly string[]): readonly string[] {
  if (asked[0] !== wholeStore) return asked;
  const [whole] = cells.placesOfUnit(units.of(wholeStore) ?? -1);
  return whole === undefined ? units.names : asked;
}
