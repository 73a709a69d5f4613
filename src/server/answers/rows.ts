import type { ResultsQuery } from "#protocol/results.ts";
import type { UnitHistory } from "#protocol/units.ts";
import type { CountedRow, Selected } from "#server/figures/figures.ts";
import { beginOf } from "#server/organisation/unit-history.ts";
import { unitsOf } from "#server/people/scope.ts";
import { daysOf } from "#survey/period-against.ts";
import { respondentTypes } from "#survey/response.ts";
import type { Ground } from "./ground.ts";

/** The rows a question is divided into, in the order they should be read, of units only those that whoever asks sees. */
export function rowsOf(ground: Ground, selected: Selected, groupBy: ResultsQuery["groupBy"]): readonly CountedRow[] {
  if (groupBy === "none") return [];
  const rows = ground.figures.divide(selected, groupBy);
  if (groupBy === "unit") return seenRows(ground, rows, selected);
  if (groupBy === "field")
    return listedRows(ground, { selected, dimension: groupBy, list: ground.organisation.fields.map(({ id }) => id), rows });
  if (groupBy === "respondent-type") return listedRows(ground, { selected, dimension: groupBy, list: respondentTypes, rows });
  return rows;
}

/** A unit may have had others below it that belong elsewhere since. One that was not there in the period is no empty row of it. */
function seenRows(
  { sees, organisation: { units }, clock: { today, closing } }: Ground,
  rows: readonly CountedRow[],
  { period, tree }: Selected,
) {
  const seen = unitsOf({ unit: sees }, { units, today });
  const days = tree === "now" ? null : daysOf(period, closing);
  const away = new Set(units.filter((unit) => days !== null && !wasThere(unit, days)).map(({ id }) => id));
  return rows.filter(({ key, decision }) => seen.has(key) && !(away.has(key) && decision.showings[0] === "empty"));
}

function wasThere(unit: UnitHistory, { first, last }: { readonly first: string; readonly last: string }): boolean {
  return beginOf(unit) <= last && (unit.endedOn === null || unit.endedOn > first);
}

type Listed = {
  readonly selected: Selected;
  readonly dimension: "field" | "respondent-type";
  readonly list: readonly string[];
  readonly rows: readonly CountedRow[];
};

/** Values of a list stand in its order even where nobody was counted; those that are no longer in it come last. */
function listedRows({ figures }: Ground, { selected, dimension, list, rows }: Listed): readonly CountedRow[] {
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const listed = list.map((key) => rowByKey.get(key) ?? { ...figures.select({ ...selected, only: { dimension, value: key } }), key });
  return [...listed, ...rows.filter(({ key }) => !list.includes(key))];
}
