import type { ResultsQuery } from "#protocol/results.ts";
import { decideGroups, type Decision } from "#survey/decide-figures.ts";
import { periodLike, periodsAround } from "#survey/period.ts";
import { readTotal, type Source } from "./cells.ts";
import { groupsOf, periodGroups } from "./result-groups.ts";
import { settings } from "./settings.ts";

/** A table in which what a question asks for stands as one row, `key`, among others. */
type Table = { readonly question: ResultsQuery; readonly key: string };

/**
 * What has been decided of the figures a question asks for in the tables that hold them as a row: by units, by field or
 * respondent type, by periods of the same length. A row can be hidden there to protect its neighbour, and asking for it
 * alone must not undo that.
 */
export async function decidedElsewhere(source: Source, query: ResultsQuery): Promise<Decision[]> {
  const alone: ResultsQuery = { ...query, groupBy: "none" };
  const tables = [...unitTables(source, alone), ...valueTables(alone), ...periodTables(alone)];
  const decisions = await Promise.all(tables.map((table) => decidedIn(source, table, alone)));
  return decisions.filter((decision) => decision !== undefined);
}

/** The unit among its siblings, and each unit above it among its own. */
function unitTables({ organisation }: Source, query: ResultsQuery): Table[] {
  const tables: Table[] = [];
  const seen = new Set<string>();
  let unit = organisation.units.find(({ id }) => id === query.unit);
  while (unit && !seen.has(unit.id)) {
    const { id, parent } = unit;
    seen.add(id);
    const { unit: _, ...everywhere } = query;
    tables.push({ question: { ...everywhere, ...(parent !== null && { unit: parent }), groupBy: "unit" }, key: id });
    unit = organisation.units.find((one) => one.id === parent);
  }
  return tables;
}

function valueTables({ field, respondentType, ...query }: ResultsQuery): Table[] {
  if (field !== undefined) return [{ question: { ...query, groupBy: "field" }, key: field }];
  return respondentType === undefined ? [] : [{ question: { ...query, groupBy: "respondent-type" }, key: respondentType }];
}

function periodTables(query: ResultsQuery): Table[] {
  const groupBy = query.period.includes("-W") ? "week" : "none";
  return periodsAround(query.period).map((period) => ({ question: { ...query, period, groupBy }, key: query.period }));
}

async function decidedIn(source: Source, { question, key }: Table, { period }: ResultsQuery): Promise<Decision | undefined> {
  const { layout } = source;
  const { cells, total } = await readTotal(source, question);
  const groups =
    question.groupBy === "none" ? periodGroups(layout, cells, (cell) => periodLike(period, cell)) : await groupsOf(source, question, cells);
  const decided = decideGroups({ layout, method: question.method, minimumGroup: settings.minimumGroup, total, groups });
  return decided.groups[groups.findIndex((group) => group.key === key)];
}
