import type { ResultsQuery } from "#protocol/results.ts";
import { isDay, periodLike, periodsAround } from "#survey/period.ts";
import { respondentTypes } from "#survey/response.ts";
import type { Source } from "./cells.ts";

/** A table in which what a question asks for stands as one row, `key`, among others; `like`: its rows are the periods as long as that. */
export type Table = { readonly question: ResultsQuery; readonly key: string; readonly like?: string };

/** The question for one group of a question by itself. A day is a period here, though nobody can ask for one alone. */
export function questionAlone({ groupBy, ...query }: ResultsQuery, key: string): ResultsQuery {
  const alone = { ...query, groupBy: "none" } as const;
  if (groupBy === "none") return alone;
  if (groupBy === "unit") return { ...alone, unit: key };
  if (groupBy === "field") return { ...alone, field: key };
  if (groupBy === "respondent-type") return { ...alone, respondentType: respondentTypes.find((type) => type === key) };
  return { ...alone, period: key };
}

/** The tables that hold what a question asks for as a row: by units, by field or respondent type, by periods of the same length. */
export function tablesAround(source: Source, query: ResultsQuery): Table[] {
  const alone: ResultsQuery = { ...query, groupBy: "none" };
  return [...unitTables(source, alone), ...valueTables(alone), ...periodTables(alone)];
}

/** The unit among its siblings, and each unit above it among its own. */
function unitTables({ organisation }: Source, query: ResultsQuery): Table[] {
  const tables: Table[] = [];
  const seen = new Set<string>();
  let unit = organisation.units.find(({ id }) => id === query.unit);
  while (unit && !seen.has(unit.id)) {
    const { id, parent } = unit;
    seen.add(id);
    tables.push({ question: { ...query, unit: parent ?? undefined, groupBy: "unit" }, key: id });
    unit = organisation.units.find((one) => one.id === parent);
  }
  return tables;
}

function valueTables({ field, respondentType, ...query }: ResultsQuery): Table[] {
  if (field !== undefined) return [{ question: { ...query, groupBy: "field" }, key: field }];
  return respondentType === undefined ? [] : [{ question: { ...query, groupBy: "respondent-type" }, key: respondentType }];
}

/** Any period: tables of rows of the same length are the same, whichever row is looked for. */
const anyMonth = "2000-01";

function periodTables(query: ResultsQuery): Table[] {
  const like = isDay(query.period) ? `${anyMonth}-01` : periodLike(query.period, anyMonth);
  return periodsAround(query.period).map((period) => ({
    question: { ...query, period, groupBy: spanned(query.period) },
    key: query.period,
    like,
  }));
}

/** Weeks and days are read from days, all else from half-months. */
function spanned(period: string): ResultsQuery["groupBy"] {
  if (isDay(period)) return "day";
  return period.includes("-W") ? "week" : "none";
}
