import { weekdayOf } from "#survey/civil-day.ts";
import type { Language } from "#survey/response.ts";

/** A day `2026-11-21` as a notice writes it: «Thứ Bảy, ngày 21 tháng 11 năm 2026» (zero before days under 10 and months 1 and 2, Nghị định 30/2020/NĐ-CP). */
export function dayInWords(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const weekday = weekdayName(weekdayOf(day), language);
  if (language === "vi") return `${weekday}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
  const monthName = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return `${weekday}, ${Number(date)} ${monthName} ${year}`;
}

/** The name of an ISO weekday, 1 for Monday: «Thứ Hai». */
export function weekdayName(weekday: number, language: Language): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));
}
