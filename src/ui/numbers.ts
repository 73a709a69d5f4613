import type { Language } from "#survey/response.ts";

/** What stands where nobody answered: never «0%». Read it aloud as «chưa có dữ liệu». */
export const noFigure = "—";

const marks = { vi: { decimal: ",", thousands: "." }, en: { decimal: ".", thousands: "," } } as const;

/** A whole number with its thousands set apart: `1.284` in Vietnamese, `1,284` in English. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, marks[language].thousands);
}

/** Whole hundredths of a percent with two decimals, without a sign: 8581 → `85,81` or `85.81`. */
export function formatHundredths(hundredths: number, language: Language): string {
  const whole = formatCount(Math.trunc(hundredths / 100), language);
  return whole + marks[language].decimal + String(hundredths % 100).padStart(2, "0");
}

/** A share as Vietnamese write it: 8581 → `85,81%`, in English `85.81%`. */
export function formatPercent(hundredths: number, language: Language): string {
  return `${formatHundredths(hundredths, language)}%`;
}

/** A difference in percentage points with its sign, a true minus (U+2212): −63 → `−0,63`, 135 → `+1,35`, 0 → `0,00`. */
export function formatChange(hundredths: number, language: Language): string {
  const sign = { "-1": "−", "0": "", "1": "+" }[String(Math.sign(hundredths))] ?? "";
  return sign + formatHundredths(Math.abs(hundredths), language);
}

/** From one figure to another, in hundredths of a percent: `84,51 – 87,00`. Does not break across lines. */
export function formatSpan(low: number, high: number, language: Language): string {
  return `${formatHundredths(low, language)}\u00A0–\u00A0${formatHundredths(high, language)}`;
}

/** A day `2026-11-19` or month `2026-11` in the order Vietnamese write it: `19/11/2026`, `11/2026`. The same in English, as Vietnam prints it. */
export function formatDate(date: string): string {
  return date.split("-").toReversed().join("/");
}

/** An instant as a clock on the wall of whoever reads shows it: `14:05, 19/11/2026`. */
export function formatMoment(instant: string): string {
  const date = new Date(instant);
  const day = `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}, ${day}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
