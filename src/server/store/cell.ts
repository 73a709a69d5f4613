import { halfMonthOf } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";

/** Stands for every unit together. No unit can bear this name. */
export const wholeStore = "*";

/** What a cell may be narrowed to; only ever one at a time, since free combinations have as many cells as responses. */
export type Dimension = "none" | "wave" | "field" | "procedure" | "counter" | "respondent-type" | "channel" | "language" | "assisted";

/** Where a response is counted, its survey and standing apart. `value` is empty where the dimension is `none`. */
export type Cell = {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly value: string;
  readonly span: "day" | "half-month";
  readonly period: string;
};

type Counted = Pick<
  Response,
  "unit" | "day" | "wave" | "field" | "procedure" | "counter" | "respondentType" | "channel" | "language" | "assisted"
>;

/** Every cell a response is counted in: its unit and the whole store, by half-month for each dimension it has a value in, by day for none and wave. */
export function cellsOf(response: Counted): Cell[] {
  const { unit, day } = response;
  const halfMonth = halfMonthOf(day);
  const cells: Cell[] = [];
  const add = (dimension: Dimension, value: string | null): void => {
    if (value === null) return;
    const places = dimension === "counter" ? [unit] : [unit, wholeStore];
    for (const place of places) {
      cells.push({ unit: place, dimension, value, span: "half-month", period: halfMonth });
      if (dimension === "none" || dimension === "wave") cells.push({ unit: place, dimension, value, span: "day", period: day });
    }
  };
  add("none", "");
  add("wave", response.wave);
  add("field", response.field);
  add("procedure", response.procedure);
  // Counters bear names of their unit only («quầy 1»), so the whole store has none.
  add("counter", response.counter);
  add("respondent-type", response.respondentType);
  add("channel", response.channel);
  add("language", response.language);
  add("assisted", response.assisted ? "yes" : "no");
  return cells;
}
