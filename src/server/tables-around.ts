import type { ResultsQuery } from "#protocol/results.ts";
import { isDay, periodLike, periodsAround } from "#survey/period.ts";
import { respondentTypes } from "#survey/response.ts";
import { type Source, stretchesOf } from "./cells.ts";
import type { Tree } from "./organisation/unit-tree.ts";

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

/** The unit among its siblings, and each unit above it among its own; among all it has had, where it was moved in that time. */
function unitTables(source: Source, query: ResultsQuery): Table[] {
  const { unit } = query;
  if (unit === undefined) return [];
  const steps = stretchesOf(source, query).flatMap(({ tree }) => stepsUp(tree, unit));
  return [...new Map(steps.map((step) => [`${step.parent} ${step.id}`, step])).values()].map(({ id, parent }) => ({
    question: { ...query, unit: parent ?? undefined, groupBy: "unit" },
    key: id,
  }));
}

type Step = { readonly id: string; readonly parent: string | null };

function stepsUp({ parentOf }: Tree, unit: string): Step[] {
  const steps: Step[] = [];
  for (let id: string | null = unit; id !== null && parentOf.has(id) && !steps.some((step) => step.id === id);) {
    const parent: string | null = parentOf.get(id) ?? null;
    steps.push({ id, parent });
    id = parent;
  }
  return steps;
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
