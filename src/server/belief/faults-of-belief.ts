import { dimensions, memberByDimension, type Selection } from "#protocol/selection.ts";
import { type Asking, faultsOfQuery } from "#server/answers/faults-of-query.ts";
import type { Fault } from "#survey/fault.ts";

/** What of a selection cannot be asked where forms are counted for all of a unit together only. */
export function faultsUndivided(asked: Selection, asking: Asking): Fault[] {
  const narrowed = dimensions.map((dimension) => memberByDimension[dimension]).filter((member) => asked[member] !== undefined);
  const undivided = narrowed.map((place) => ({ place, fault: "is not told apart here: this is known of all of a unit together only" }));
  return [...faultsOfQuery(asked, asking), ...undivided];
}

/** As well where they are counted by half-months. */
export function faultsOfHalfMonths(asked: Selection, asking: Asking): Fault[] {
  const isWeek = asked.period.includes("-W");
  const week = { place: "period", fault: "is too short: this is known of half-months, so of a month at least" };
  return [...faultsUndivided(asked, asking), ...(isWeek ? [week] : [])];
}

/** Whether whoever asks may be told of single counters of what he asks about. */
export function tellsCounters(asked: Selection, asking: Asking): boolean {
  return faultsOfQuery({ ...asked, groupBy: "counter" }, asking).length === 0;
}
