import type { DeskHour } from "#survey/counted-hour.ts";
import { halfMonthOf } from "#survey/period.ts";
import { type FormQuality, qualitiesOf } from "#survey/quality-of.ts";
import type { Response, StaffWord } from "#survey/response.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";

/** Stands for every unit together. No unit can bear this name. */
export const wholeStore = "*";

/**
 * What a cell may be narrowed to; only ever one at a time, since free combinations have as many cells as responses. `launched-by` has
 * the one value `citizen`: all else was launched by staff. Of `quality` a response may have several values, or none.
 */
export type Dimension =
  | "none"
  | "wave"
  | "field"
  | "procedure"
  | "counter"
  | "respondent-type"
  | "channel"
  | "language"
  | "assisted"
  | "launched-by"
  | "quality"
  | "staff-word";

/** Where a response is counted, its survey and standing apart. `value` is empty where the dimension is `none`. */
export type Cell = {
  readonly unit: string;
  readonly dimension: Dimension;
  readonly value: string;
  readonly span: "day" | "half-month";
  readonly period: string;
};

/** Where a response is counted: all that its cells are named by. */
export type Place = Pick<
  Response,
  "unit" | "day" | "wave" | "field" | "procedure" | "counter" | "respondentType" | "channel" | "language" | "assisted" | "launchedBy"
> & {
  /** What staff said of when the result was returned. */
  readonly returned: StaffWord["returned"] | null;
  readonly qualities: readonly FormQuality[];
};

/** The place of a response that counts on this day and in this hour. */
export function placeOf(layout: TallyLayout, response: Response, { day, hour }: DeskHour): Place {
  const { unit, wave, field, procedure, counter, respondentType, channel, language, assisted, launchedBy, staffWord } = response;
  const returned = staffWord?.returned ?? null;
  const qualities = qualitiesOf(layout, response, { day, hour });
  return { unit, day, wave, field, procedure, counter, respondentType, channel, language, assisted, launchedBy, returned, qualities };
}

/**
 * Every cell a response is counted in: its unit and the whole store, by half-month for each dimension it has a value in, by day for
 * none and wave. What says how it came to be is counted in its unit only.
 */
export function cellsOf(response: Place): Cell[] {
  const { unit, day } = response;
  const halfMonth = halfMonthOf(day);
  const cells: Cell[] = [];
  const add = (dimension: Dimension, value: string | null): void => {
    if (value === null) return;
    const places = ofUnitOnly.has(dimension) ? [unit] : [unit, wholeStore];
    for (const place of places) {
      cells.push({ unit: place, dimension, value, span: "half-month", period: halfMonth });
      if (dimension === "none" || dimension === "wave") cells.push({ unit: place, dimension, value, span: "day", period: day });
    }
  };
  add("none", "");
  add("wave", response.wave);
  add("field", response.field);
  add("procedure", response.procedure);
  add("counter", response.counter);
  add("respondent-type", response.respondentType);
  add("channel", response.channel);
  add("language", response.language);
  add("assisted", response.assisted ? "yes" : "no");
  add("launched-by", response.launchedBy === "citizen" ? "citizen" : null);
  add("staff-word", response.returned);
  for (const quality of response.qualities) add("quality", quality);
  return cells;
}

/** Counters bear names of their unit only («quầy 1»), and the last three are read rarely, so the whole store has none of them. */
const ofUnitOnly: ReadonlySet<Dimension> = new Set<Dimension>(["counter", "launched-by", "quality", "staff-word"]);
