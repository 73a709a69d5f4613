import { daysOf, type Days } from "#survey/period-against.ts";
import type { Period, Step } from "#dashboard/frame/choice.ts";
import { periodKind, periodsBetween, type PeriodKind } from "#dashboard/frame/periods.ts";

/** How many steps a period holds at least; less than three tell no movement. */
const stepsIn: Readonly<Record<Step, Readonly<Record<PeriodKind, number>>>> = {
  week: { week: 1, month: 4, quarter: 12, half: 25, year: 52, all: Infinity },
  month: { week: 0, month: 1, quarter: 3, half: 6, year: 12, all: Infinity },
  quarter: { week: 0, month: 0, quarter: 1, half: 2, year: 4, all: Infinity },
  half: { week: 0, month: 0, quarter: 0, half: 1, year: 2, all: Infinity },
  year: { week: 0, month: 0, quarter: 0, half: 0, year: 1, all: Infinity },
};

/** The period over which a movement is told: the chosen one where it holds three steps, else its year, else all time. */
export function stretchOf(step: Step, period: Period): Period {
  const steps = stepsIn[step];
  if (steps[periodKind(period)] >= 3) return period;
  return steps.year >= 3 ? period.slice(0, 4) : "all";
}

/** Every step from one to another, both inside, ascending. Steps are names in a row here, so it does not matter on which day months end. */
export function stepsBetween(step: Step, first: Period, last: Period): readonly Period[] {
  const [from, until] = [calendarDays(first), calendarDays(last)];
  return from === null || until === null ? [] : periodsBetween(from.first, until.last)[step].toReversed();
}

/** The days of a period by the calendar; null for all time. */
function calendarDays(period: Period): Days | null {
  return daysOf(period, "calendar");
}
