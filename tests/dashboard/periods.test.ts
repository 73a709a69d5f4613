import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPeriod, periodCells } from "#survey/period.ts";
import { periodKind, periodsBetween, weekDays } from "#dashboard/frame/periods.ts";

const someDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a manager may choose every whole period that touches the days with responses, newest first", () => {
  expect(periodsBetween("2025-12-20", "2026-02-03")).toEqual({
    year: ["2026", "2025"],
    half: ["2026-H1", "2025-H2"],
    quarter: ["2026-Q1", "2025-Q4"],
    month: ["2026-02", "2026-01", "2025-12"],
    week: ["2026-W06", "2026-W05", "2026-W04", "2026-W03", "2026-W02", "2026-W01", "2025-W52", "2025-W51"],
  });
});

test("every period offered exists, is of the kind it stands under, and none is offered twice", () => {
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      const [first = one, last = other] = [one, other].toSorted();
      for (const [kind, periods] of Object.entries(periodsBetween(first, last))) {
        expect(periods.filter((period) => !isPeriod(period) || periodKind(period) !== kind)).toEqual([]);
        expect(new Set(periods).size).toBe(periods.length);
      }
    }),
    { numRuns: 60 },
  );
});

test("a week is shown with the same Monday and Sunday the endpoint counts", () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [week = ""] = periodsBetween(day, day).week;
      const { monday, sunday } = weekDays(week);
      expect(periodCells(week)).toEqual({ kind: "days", first: monday, last: sunday });
      expect(monday <= day && day <= sunday).toBe(true);
    }),
  );
});
