import { addDays, dayNumber, weekdayOf } from "./civil-day.ts";

/**
 * Periods are texts: `all`, `2026` (year), `2026-H1`, `2026-Q3`, `2026-11` (month), `2026-W47` (ISO week, Monday first).
 * A period that does not exist throws: it should have been refused at the door, by `isPeriod`.
 */

/**
 * When months end: by the calendar, or on the 14th as reports after Nghị định 09/2019/NĐ-CP do, so that 2026-11 is 15/10 to 14/11
 * and quarters, halves and years are three, six and twelve such months. Weeks do not care.
 */
export type Closing = "calendar" | "14th";

/** Which stored cells make up a period: whole half-months, or days where a period cuts through them. */
export type PeriodCells =
  | { readonly kind: "everything" }
  | { readonly kind: "half-months"; readonly keys: readonly string[] }
  | { readonly kind: "days"; readonly first: string; readonly last: string };

/** The half-month a day is stored in: `2026-11-a` holds the 1st to the 14th, `2026-11-b` the rest. */
export function halfMonthOf(day: string): string {
  return `${monthOf(day)}-${Number(day.slice(8, 10)) <= 14 ? "a" : "b"}`;
}

/** The half-month after another. */
export function halfMonthAfter(halfMonth: string): string {
  const month = monthOf(halfMonth);
  return halfMonth.endsWith("a") ? `${month}-b` : `${monthText(monthNumber(month) + 1)}-a`;
}

/** The first half-month that begins on this day or after it. */
export function halfMonthFrom(day: string): string {
  const within = halfMonthOf(day);
  return firstDayOf(within) >= day ? within : halfMonthAfter(within);
}

/** The first day of a half-month: `2026-11-b` begins on 2026-11-15. */
export function firstDayOf(halfMonth: string): string {
  return `${monthOf(halfMonth)}-${halfMonth.endsWith("a") ? "01" : "15"}`;
}

/** The calendar month of a day, `2026-11`; of a half-month too. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The ISO week of a day, `2026-W47`: weeks start on Monday and belong to the year of their Thursday. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${twoDigits(week)}`;
}

/** Whether a text names a period that exists: `2026-W53` does, `2025-W53` does not. */
export function isPeriod(text: string): boolean {
  return spanOf(text) !== null;
}

/** The stored cells that make up a period, in the order of time. */
export function periodCells(period: string, closing: Closing = "calendar"): PeriodCells {
  const span = existing(period);
  if (span.unit === "everything") return { kind: "everything" };
  if (span.unit === "week") return { kind: "days", first: span.monday, last: addDays(span.monday, 6) };
  const months = Array.from({ length: span.length }, (_, index) => monthText(span.first + index));
  return { kind: "half-months", keys: months.flatMap((month) => halvesOf(month, closing)) };
}

function halvesOf(month: string, closing: Closing): readonly string[] {
  if (closing === "calendar") return [`${month}-a`, `${month}-b`];
  return [`${monthText(monthNumber(month) - 1)}-b`, `${month}-a`];
}

/**
 * The longer periods in which a period, or a day, lies, the shortest first and everything last. A week that a border cuts lies,
 * with a part of it, in the periods on both sides.
 */
export function periodsAround(period: string): string[] {
  if (isDay(period)) return [weekOf(period), ...monthsAroundEach([period]), "all"];
  const span = existing(period);
  if (span.unit === "everything") return [];
  if (span.unit === "week") return [...monthsAroundEach([span.monday, addDays(span.monday, 6)]), "all"];
  const longer = lengths.filter((length) => length > span.length);
  return [...longer.map((length) => monthsAround(span.first, length)), "all"];
}

/** The period as long as another in which a day or half-month lies: as long as `2026-Q1`, `2026-11-b` lies in `2026-Q4`. */
export function periodLike(period: string, day: string, closing: Closing = "calendar"): string {
  if (isDay(period)) return day;
  const span = existing(period);
  if (span.unit === "everything") return period;
  if (span.unit === "week") return weekOf(day);
  const isAfterClosing = closing === "14th" && (isDay(day) ? halfMonthOf(day) : day).endsWith("b");
  return monthsAround(monthNumber(day) + (isAfterClosing ? 1 : 0), span.length);
}

/** Whether a text is written as a day; the date is not checked. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function monthsAroundEach(days: readonly string[]): string[] {
  return [...new Set(lengths.flatMap((length) => days.map((day) => monthsAround(monthNumber(day), length))))];
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const lengths = [1, 3, 6, 12] as const;

/** Months are numbered through: year × 12 + month from 0. */
type Months = { readonly unit: "months"; readonly first: number; readonly length: (typeof lengths)[number] };
type Span = { readonly unit: "everything" } | { readonly unit: "week"; readonly monday: string } | Months;

function existing(period: string): Span {
  const span = spanOf(period);
  if (span === null) throw new RangeError(`There is no period ${period}.`);
  return span;
}

function spanOf(text: string): Span | null {
  if (text === "all") return { unit: "everything" };
  const [, year, kind, number] = /^(\d{4})(?:-([HQW]?)(\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (kind === "W") return weekSpan(text);
  const span: Months = monthSpan(Number(year), kind, Number(number));
  return monthsText(span) === text ? span : null;
}

function weekSpan(text: string): Span | null {
  // The 4th of January is always in week 1 (ISO 8601).
  const januaryFourth = `${text.slice(0, 4)}-01-04`;
  const daysLater = (Number(text.slice(6)) - 1) * 7;
  const monday = addDays(januaryFourth, daysLater + 1 - weekdayOf(januaryFourth));
  return weekOf(monday) === text ? { unit: "week", monday } : null;
}

function monthSpan(year: number, kind: string | undefined, number: number): Months {
  const january = year * 12;
  if (kind === undefined) return { unit: "months", first: january, length: 12 };
  const length = lengthByKind[kind] ?? 1;
  return { unit: "months", first: january + (number - 1) * length, length };
}

const lengthByKind: Record<string, Months["length"]> = { H: 6, Q: 3 };

/** The year, half, quarter or month in which a month lies. */
function monthsAround(month: number, length: Months["length"]): string {
  return monthsText({ unit: "months", first: month - (month % length), length });
}

function monthsText({ first, length }: Months): string {
  const year = String(Math.floor(first / 12)).padStart(4, "0");
  const index = (first % 12) / length + 1;
  if (length === 12) return year;
  if (length === 1) return monthText(first);
  return `${year}-${length === 6 ? "H" : "Q"}${index}`;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${twoDigits((month % 12) + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
