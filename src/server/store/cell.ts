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
  const cells: Cell[] = [];
  eachValue(response, (dimension, value) => void cells.push(...cellsAt(response, dimension, value)));
  return cells;
}

/** Tells each dimension a response has a value in, and the value; of `quality` each by itself. */
export function eachValue(response: Place, tell: (dimension: Dimension, value: string) => void): void {
  const { wave, field, procedure, counter, respondentType, returned } = response;
  tell("none", "");
  if (wave !== null) tell("wave", wave);
  if (field !== null) tell("field", field);
  if (procedure !== null) tell("procedure", procedure);
  if (counter !== null) tell("counter", counter);
  if (respondentType !== null) tell("respondent-type", respondentType);
  tell("channel", response.channel);
  tell("language", response.language);
  tell("assisted", response.assisted ? "yes" : "no");
  if (response.launchedBy === "citizen") tell("launched-by", "citizen");
  if (returned !== null) tell("staff-word", returned);
  for (const quality of response.qualities) tell("quality", quality);
}

/** The cells in which a unit's responses of one day with this value are counted. */
export function cellsAt({ unit, day }: Pick<Place, "unit" | "day">, dimension: Dimension, value: string): Cell[] {
  const halfMonth = halfMonthOf(day);
  const places = ofUnitOnly.has(dimension) ? [unit] : [unit, wholeStore];
  return places.flatMap((place): Cell[] => {
    const cell = { unit: place, dimension, value };
    const byHalfMonth: Cell = { ...cell, span: "half-month", period: halfMonth };
    return dimension === "none" || dimension === "wave" ? [byHalfMonth, { ...cell, span: "day", period: day }] : [byHalfMonth];
  });
}

/** Counters bear names of their unit only («quầy 1»), and the last three are read rarely, so the whole store has none of them. */
const ofUnitOnly: ReadonlySet<Dimension> = new Set<Dimension>(["counter", "launched-by", "quality", "staff-word"]);
