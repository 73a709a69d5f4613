import type { ResultsQuery } from "#protocol/results.ts";
import type { Fault } from "#survey/fault.ts";
import { isPeriod } from "#survey/period.ts";
import type { Known } from "./store/known.ts";

type Rule = Fault & { readonly place: keyof ResultsQuery; readonly broken: (query: ResultsQuery, known: WhatIsKnown) => boolean };
type WhatIsKnown = Pick<Known, "surveys" | "units">;

const rules: readonly Rule[] = [
  {
    place: "survey",
    fault: "is a version this store does not know",
    broken: ({ survey }, { surveys }) => !surveys.has(survey),
  },
  {
    place: "unit",
    fault: "is not a unit of this store",
    broken: ({ unit }, { units }) => unit !== undefined && !units.has(unit),
  },
  {
    place: "period",
    fault: "does not exist in the calendar",
    broken: ({ period }) => !isPeriod(period),
  },
  {
    place: "respondentType",
    fault: "cannot be combined with a field",
    broken: ({ field, respondentType }) => field !== undefined && respondentType !== undefined,
  },
  {
    place: "groupBy",
    fault: "cannot be combined with a field or a respondent type",
    broken: (query) => isNarrowed(query) && isGroupedByDimension(query),
  },
  {
    place: "groupBy",
    fault: "days and weeks are counted for everyone together only",
    broken: (query) => isNarrowed(query) && (query.groupBy === "day" || query.groupBy === "week"),
  },
  {
    place: "period",
    fault: "a week is counted for everyone together only",
    broken: (query) => isWeek(query) && (isNarrowed(query) || isGroupedByDimension(query)),
  },
  {
    place: "groupBy",
    fault: "a week has no months",
    broken: (query) => isWeek(query) && query.groupBy === "month",
  },
];

/** What in a question cannot be answered: what this store does not know, and what would need cells that do not exist. */
export function faultsOfQuery(query: ResultsQuery, known: WhatIsKnown): Fault[] {
  return rules.filter(({ broken }) => broken(query, known)).map(({ place, fault }) => ({ place, fault }));
}

function isNarrowed({ field, respondentType }: ResultsQuery): boolean {
  return field !== undefined || respondentType !== undefined;
}

function isGroupedByDimension({ groupBy }: ResultsQuery): boolean {
  return groupBy === "field" || groupBy === "respondent-type";
}

/** Weeks cut through half-months, so they are summed from days, which are kept for everyone together only. */
function isWeek({ period }: ResultsQuery): boolean {
  return period.includes("-W");
}
