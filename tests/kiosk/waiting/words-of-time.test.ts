import { expect, test } from "vitest";
import { dayInWords } from "../../../src/kiosk/waiting/day-in-words.ts";
import { hoursInWords } from "../../../src/kiosk/waiting/hours-in-words.ts";

const morning = { from: 420, to: 720 };
const afternoon = { from: 780, to: 1050 };
const workday = [morning, afternoon];
const plain = (words: string | null) => words?.replaceAll("\u00A0", " ");

test("a day is written as notices write it, with zeros where the decree wants them", () => {
  expect(dayInWords("2026-11-21", "vi")).toBe("Thứ Bảy, ngày 21 tháng 11 năm 2026");
  expect(dayInWords("2026-01-05", "vi")).toBe("Thứ Hai, ngày 05 tháng 01 năm 2026");
  expect(dayInWords("2026-03-01", "vi")).toBe("Chủ Nhật, ngày 01 tháng 3 năm 2026");
  expect(dayInWords("2026-01-05", "en")).toBe("Monday, 5 January 2026");
});

test("days with the same hours stand together", () => {
  const week = { "1": workday, "2": workday, "3": workday, "4": workday, "5": workday, "6": [morning] };
  expect(plain(hoursInWords(week, "vi"))).toBe("Thứ Hai – Thứ Sáu 7:00 – 12:00, 13:00 – 17:30; Thứ Bảy 7:00 – 12:00");
  expect(plain(hoursInWords(week, "en"))).toBe("Monday – Friday 7:00 – 12:00, 13:00 – 17:30; Saturday 7:00 – 12:00");
});

test("days apart are named one by one, and two in a row as well", () => {
  expect(plain(hoursInWords({ "1": [morning], "3": [morning], "5": [morning], "6": [morning] }, "vi"))).toBe(
    "Thứ Hai, Thứ Tư, Thứ Sáu, Thứ Bảy 7:00 – 12:00",
  );
});

test("hours given in any order are said from morning on; a day without hours is not said", () => {
  expect(plain(hoursInWords({ "7": [afternoon, morning], "1": [] }, "vi"))).toBe("Chủ Nhật 7:00 – 12:00, 13:00 – 17:30");
});

test("a desk open every day says so, and one that never opens says nothing", () => {
  const always = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [morning]]));
  expect(plain(hoursInWords(always, "vi"))).toBe("Hằng ngày 7:00 – 12:00");
  expect(hoursInWords({}, "vi")).toBeNull();
});
