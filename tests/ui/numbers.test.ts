import { expect, test } from "vitest";
import { formatChange, formatCount, formatDate, formatHundredths, formatPercent, formatSpan, noFigure } from "#ui/numbers.ts";

test("a share is written with a comma in Vietnamese and a point in English, always two decimals", () => {
  expect(formatPercent(8581, "vi")).toBe("85,81%");
  expect(formatPercent(8581, "en")).toBe("85.81%");
  expect(formatPercent(0, "vi")).toBe("0,00%");
  expect(formatPercent(9005, "vi")).toBe("90,05%");
  expect(formatPercent(10_000, "vi")).toBe("100,00%");
});

test("thousands are set apart by a full stop in Vietnamese and a comma in English", () => {
  expect([0, 846, 1284, 4210, 10_000_000].map((count) => formatCount(count, "vi"))).toEqual(["0", "846", "1.284", "4.210", "10.000.000"]);
  expect(formatCount(1284, "en")).toBe("1,284");
});

test("a change carries its sign, a true minus, and none when nothing changed", () => {
  expect([-63, 0, 135].map((change) => formatChange(change, "vi"))).toEqual(["\u22120,63", "0,00", "+1,35"]);
  expect(formatChange(-63, "en")).toBe("\u22120.63");
});

test("a span holds together on one line", () => {
  expect(formatSpan(8451, 8700, "vi")).toBe("84,51\u00A0\u2013\u00A087,00");
  expect(formatHundredths(8451, "en")).toBe("84.51");
});

test("days and months are written day first", () => {
  expect(formatDate("2026-11-19")).toBe("19/11/2026");
  expect(formatDate("2026-11")).toBe("11/2026");
});

test("where nobody answered stands a dash, never a nought", () => {
  expect(noFigure).toBe("\u2014");
});
