import { addDays, weekdayOf } from "#survey/civil-day.ts";
import { monthOf, weekOf } from "#survey/period.ts";
import type { Period } from "./choice.ts";

/** How long a whole period is. */
export type PeriodKind = "all" | "year" | "half" | "quarter" | "month" | "week";

/** Tells by its shape what a period is: `2026` a year, `2026-H1`, `2026-Q3`, `2026-11`, `2026-W47`. */
export function periodKind(period: Period): PeriodKind {
  if (period === "all") return "all";
  if (period.length === 4) return "year";
  if (period.includes("H")) return "half";
  if (period.includes("Q")) return "quarter";
  return period.includes("W") ? "week" : "month";
}

/** Every whole period that touches the days from `first` to `last`, newest first, by kind; «all» stands apart. */
export function periodsBetween(first: string, last: string): Readonly<Record<Exclude<PeriodKind, "all">, readonly Period[]>> {
  const months = monthsBetween(monthOf(first), monthOf(last)).toReversed();
  const every = (cut: (month: string) => string) => [...new Set(months.map(cut))];
  return {
    year: every((month) => month.slice(0, 4)),
    half: every((month) => `${month.slice(0, 4)}-H${monthNumber(month) <= 6 ? 1 : 2}`),
    quarter: every((month) => `${month.slice(0, 4)}-Q${Math.ceil(monthNumber(month) / 3)}`),
    month: months,
    week: weeksBetween(first, last).toReversed(),
  };
}

/** The calendar months from one `2026-01` to another, both included, ascending. */
function monthsBetween(first: string, last: string): readonly string[] {
  const from = monthIndex(first);
  return Array.from({ length: Math.max(0, monthIndex(last) - from + 1) }, (_, step) => monthAt(from + step));
}

/** Monday and Sunday of an ISO week `2026-W47`. */
export function weekDays(week: Period): { readonly monday: string; readonly sunday: string } {
  // The 4th of January is always in week 1 (ISO 8601).
  const monday = addDays(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1));
  return { monday, sunday: addDays(monday, 6) };
}

function weeksBetween(first: string, last: string): readonly Period[] {
  const weeks: Period[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(monday));
  return weeks;
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

function monthNumber(month: string): number {
  return Number(month.slice(5, 7));
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + monthNumber(month) - 1;
}

function monthAt(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}
