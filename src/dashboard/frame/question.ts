import * as z from "zod/mini";
import type { ResultsQuery } from "#protocol/results.ts";
import { memberByDimension, Selection } from "#protocol/selection.ts";
import type { Choice, Side } from "./choice.ts";

/** Which responses a side is about, as the endpoint is asked. */
export function selectionOf({ survey, unit, period, only, tree }: Side): Selection {
  return z.parse(Selection, {
    survey,
    period,
    ...(unit !== null && { unit }),
    ...(only !== null && { [memberByDimension[only.by]]: only.value }),
    ...(tree === "now" && { tree }),
  });
}

/** What the foot of a view tells of: under the overview that view's own figures, so that they are asked for once. */
export function footQuestion(choice: Choice): ResultsQuery {
  return questionOf(choice, choice.view === "overview" ? { against: choice.against } : { detail: "criteria" });
}

/** What a choice asks of the endpoint: its selection by its method, undivided and uncompared unless `more` says otherwise. */
export function questionOf(
  choice: Choice,
  more: Partial<Pick<ResultsQuery, "groupBy" | "detail" | "against" | "period">> = {},
): ResultsQuery {
  return { ...selectionOf(choice), groupBy: "none", method: choice.method, ...more };
}
