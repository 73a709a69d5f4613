import type { UnitHistory } from "#protocol/units.ts";
import { deltasOf } from "#survey/deltas.ts";
import { type Closing, firstDayOf, halfMonthOf, periodCells, weekOf } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";
import { standingOf } from "#survey/standing.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import type { Selected } from "../../../src/server/figures/figures.ts";
import { type Tree, treeNow, treeThen } from "../../../src/server/organisation/unit-tree.ts";
import { type Dimension, placeOf } from "../../../src/server/store/cell.ts";
import { known, today } from "./a-counted-store.ts";

/** How a form stands now. */
export type Stood = { readonly form: Response; readonly annulled: boolean };

export type World = { readonly units: readonly UnitHistory[]; readonly closing: Closing };

/** The tallies of a selection, counted form by form as nobody would do it who had many. */
export function slowCount(all: readonly Stood[], selected: Selected, world: World) {
  const inside = all.filter(({ form }) => isIn(form, selected, world));
  const tallyOf = (standings: readonly string[]): Tally => {
    const tally = emptyTally(known.layout);
    for (const one of inside) if (standings.includes(standing(one))) addDeltas(tally, deltasOf(known.layout, one.form));
    return tally;
  };
  return {
    tally: tallyOf(["counted", "flagged"]),
    launches: outcomesIn(tallyOf(["counted", "flagged", "partial"])),
    annulled: tallyOf(["annulled"]),
    unflagged: tallyOf(["counted"]),
  };
}

/** The row a form stands in when counts are divided by units; undefined where it stands in none. */
export function unitRowOf(form: Response, { unit = "p", tree }: Selected, { units }: World): string | undefined {
  const line = lineOf(treeOf(form, tree, units), form.unit);
  const place = line.indexOf(unit);
  return place < 0 ? undefined : line[Math.max(0, place - 1)];
}

/** The values a form has of a dimension. */
export function valuesOf(form: Response, dimension: Dimension): readonly string[] {
  const place = placeOf(known.layout, form, form);
  if (dimension === "quality") return place.qualities;
  const valueByDimension: Partial<Record<Dimension, string | null>> = {
    field: place.field,
    procedure: place.procedure,
    counter: place.counter,
    wave: place.wave,
    "respondent-type": place.respondentType,
    channel: place.channel,
    language: place.language,
    assisted: place.assisted ? "yes" : "no",
    "launched-by": place.launchedBy,
  };
  const value = valueByDimension[dimension];
  return value === null || value === undefined ? [] : [value];
}

/** Whether a day lies in a period, by the calendar on the wall. */
export function isInPeriod(day: string, period: string, closing: Closing): boolean {
  if (period === "all") return true;
  if (period.includes("W")) return weekOf(day) === period;
  const cells = periodCells(period, closing);
  return cells.kind === "half-months" && cells.keys.includes(halfMonthOf(day));
}

/** Of launches only outcomes are read. */
export function outcomesIn(tally: Tally): readonly number[] {
  return Object.values(known.layout.slotByOutcome).map((slot) => tally[slot] ?? 0);
}

function standing({ form, annulled }: Stood): string {
  return annulled ? "annulled" : standingOf(known.definition, form);
}

/** Whether a form belongs to a selection, however it stands. */
export function isIn(form: Response, selected: Selected, world: World): boolean {
  const { unit, period, only, through, tree } = selected;
  if (!isInPeriod(form.day, period, world.closing)) return false;
  if (through !== undefined && halfMonthOf(form.day) > through) return false;
  if (only !== undefined && !valuesOf(form, only.dimension).includes(only.value)) return false;
  return unit === undefined || unit === "p" || lineOf(treeOf(form, tree, world.units), form.unit).includes(unit);
}

function treeOf({ day }: Response, tree: Selected["tree"], units: readonly UnitHistory[]): Tree {
  return tree === "now" ? treeNow(units, today) : treeThen(units, firstDayOf(halfMonthOf(day)));
}

/** From a unit upwards. */
function lineOf({ parentOf }: Tree, unit: string): string[] {
  const line: string[] = [];
  for (let next: string | null | undefined = unit; next !== null && next !== undefined && !line.includes(next); next = parentOf.get(next))
    line.push(next);
  return line;
}
