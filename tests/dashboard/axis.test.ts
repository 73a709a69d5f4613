import * as fc from "fast-check";
import { expect, test } from "vitest";
import { axisAround, placeOn, roomyTicks, wholeAxis } from "#dashboard/charts/axis.ts";

const interval = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })).map(([one, other]) => ({
  low: Math.min(one, other),
  high: Math.max(one, other),
}));

test("the interval of 84,51 to 87,00 stands on an axis of round numbers around it", () => {
  expect(axisAround(8451, 8700)).toEqual({ from: 8400, to: 8800, ticks: [8400, 8500, 8600, 8700, 8800] });
});

test("every interval lies wholly on its axis, which never leaves 0 to 100 % and carries few enough numbers to read", () => {
  fc.assert(
    fc.property(interval, ({ low, high }) => {
      const { from, to, ticks } = axisAround(low, high);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(10_000);
      expect(from).toBeLessThanOrEqual(low);
      expect(to).toBeGreaterThanOrEqual(high);
      expect(ticks.length).toBeGreaterThanOrEqual(5);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
      expect(ticks.filter((tick) => tick % 100 !== 0)).toEqual([]);
    }),
  );
});

test("a narrow drawing leaves out numbers that would run into the last one", () => {
  expect(roomyTicks({ from: 7500, to: 10_000, ticks: [7500, 8000, 8500, 9000, 9500, 10_000] })).toEqual([7500, 8500, 10_000]);
});

test("a value's place is its share of the axis", () => {
  expect(placeOn(wholeAxis, 8125)).toBe("81.25%");
  expect(placeOn({ from: 8000, to: 9000, ticks: [] }, 8250)).toBe("25%");
});
