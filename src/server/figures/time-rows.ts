import { type Closing, halfMonthOf, periodCells, periodLike } from "#survey/period.ts";
import type { Division, TimeDivision } from "./figures.ts";
import type { TimeAxis } from "./time-axis.ts";

const likeByDivision: Readonly<Record<Exclude<TimeDivision, "week">, string>> = {
  month: "2000-01",
  quarter: "2000-Q1",
  half: "2000-H1",
  year: "2000",
};

/** Whether a division is one of time. */
export function isOfTime(by: Division): by is TimeDivision {
  return by === "week" || by in likeByDivision;
}

type Inside = { readonly period: string; readonly by: TimeDivision; readonly closing: Closing };

/** The shorter periods of a kind inside a longer one, by name, in the order of time; weeks only where they lie in it whole. */
export function timesInside({ halfMonths, weeks }: TimeAxis, { period, by, closing }: Inside): readonly string[] {
  const inside = period === "all" ? null : new Set(halfMonthsOf(period, closing));
  const holds = (halfMonth: string) => inside === null || inside.has(halfMonth);
  if (by === "week") return weeks.map(({ key }) => key).filter((week) => daysAtEnds(week).every((day) => holds(halfMonthOf(day))));
  const shorter = new Set(halfMonths.filter(holds).map((halfMonth) => periodLike(likeByDivision[by], halfMonth, closing)));
  return [...shorter].filter((one) => halfMonthsOf(one, closing).every(holds));
}

function halfMonthsOf(period: string, closing: Closing): readonly string[] {
  const cells = periodCells(period, closing);
  return cells.kind === "half-months" ? cells.keys : [];
}

function daysAtEnds(week: string): readonly string[] {
  const days = periodCells(week);
  return days.kind === "days" ? [days.first, days.last] : [];
}
