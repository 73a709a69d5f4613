import { addDays } from "#survey/civil-day.ts";
import { periodCells } from "#survey/period.ts";
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

/** Every step from one to another, both inside, ascending. */
export function stepsBetween(step: Step, first: Period, last: Period): readonly Period[] {
  return periodsBetween(daysOf(first).first, daysOf(last).last)[step].toReversed();
}

/** First and last day of a period, both inside; «all» has none and throws. */
export function daysOf(period: Period): { readonly first: string; readonly last: string } {
  const cells = periodCells(period);
  if (cells.kind === "days") return cells;
  if (cells.kind === "everything") throw new RangeError("all time has neither a first nor a last day");
  const [first = "", last = ""] = [cells.keys[0], cells.keys.at(-1)];
  return { first: `${first.slice(0, 7)}-01`, last: lastDayOfMonth(last.slice(0, 7)) };
}

/** The 28th is in every month, and four days on lies the next one. */
function lastDayOfMonth(month: string): string {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}
