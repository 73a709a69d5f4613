import type { Grouping, ResultsQuery } from "#protocol/results.ts";
import type { Choice, Period } from "./choice.ts";
import { periodKind } from "./periods.ts";

/** What a choice asks of the endpoint. */
export function questionOf(choice: Choice): ResultsQuery {
  return {
    survey: choice.survey,
    period: choice.view === "trend" ? trendPeriod(choice.period) : choice.period,
    groupBy: groupingOf(choice),
    method: choice.method,
    ...(choice.unit !== null && { unit: choice.unit }),
    ...(choice.field !== null && { field: choice.field }),
    ...(choice.respondentType !== null && { respondentType: choice.respondentType }),
  };
}

/** A change takes several months: a single month or week is widened to its year. */
function trendPeriod(period: Period): Period {
  const kind = periodKind(period);
  return kind === "month" || kind === "week" ? period.slice(0, 4) : period;
}

function groupingOf(choice: Choice): Grouping {
  if (choice.view === "groups") return choice.by;
  return choice.view === "trend" ? "month" : "none";
}
