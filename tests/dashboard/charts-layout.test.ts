import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "#survey/figure.ts";
import { axisOver, clearOf, wholeAxis } from "#dashboard/charts/axis.ts";
import { layoutFor } from "#dashboard/charts/drawn/rows-layout.ts";
import { stretchesOf } from "#dashboard/charts/drawn/stretches.ts";
import { linesOf, sheetAround } from "#dashboard/charts/picture-text.ts";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { toneOf } from "#dashboard/charts/tone.ts";

function shown(percent: number, low = percent - 100, high = percent + 100): Extract<Figure, { state: "shown" }> {
  return { state: "shown", percent, n: 100, interval: { low, high }, weight: "firm" };
}
const hidden: Figure = { state: "hidden", reason: "too-few" };

test("one axis holds every figure that is shown, and the number they are to reach", () => {
  const axis = axisOver([shown(8129), hidden, shown(9245)], 7000);
  expect(axis.from).toBeLessThanOrEqual(7000);
  expect(axis.to).toBeGreaterThanOrEqual(9345);
});

test("where nothing may be shown the axis is the whole percentage", () => {
  expect(axisOver([hidden, { state: "empty" }], 8500)).toEqual(wholeAxis);
});

test("the number to reach takes the place of the ticks it would be printed over", () => {
  expect(clearOf({ from: 7000, to: 10_000, ticks: [7000, 8000, 8500, 9000, 10_000] }, 8600).ticks).toEqual([7000, 8000, 9000, 10_000]);
  expect(clearOf(wholeAxis, null)).toBe(wholeAxis);
});

test("a bar is coloured only when its whole interval lies on one side of the target", () => {
  expect(toneOf(shown(8400, 8200, 8499), 8500)).toBe("not");
  expect(toneOf(shown(8400, 8200, 8500), 8500)).toBe("open");
  expect(toneOf(shown(8600, 8501, 8700), 8500)).toBe("met");
  expect(toneOf(shown(8600), null)).toBe("plain");
});

test("a line is broken where a month is hidden or nobody answered, never drawn across", () => {
  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"].map((key) => ({ key }));
  const figures = new Map<string, Figure>([
    ["2026-01", shown(8000)],
    ["2026-02", shown(8100)],
    ["2026-03", hidden],
    ["2026-05", shown(8300)],
  ]);
  expect(stretchesOf(months, figures).map((stretch) => stretch.map(({ key }) => key))).toEqual([["2026-01", "2026-02"], ["2026-05"]]);
});

test("no figure is lost between the stretches of a line, and none is drawn twice", () => {
  const anyFigure = fc.constantFrom<Figure>(shown(8000), hidden, { state: "empty" });
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 24 }), (figures) => {
      const points = figures.map((_, index) => ({ key: String(index) }));
      const byKey = new Map(figures.map((figure, index) => [String(index), figure]));
      const drawn = stretchesOf(points, byKey).flatMap((stretch) => stretch.map(({ key }) => key));
      expect(drawn).toEqual(points.filter(({ key }) => byKey.get(key)?.state === "shown").map(({ key }) => key));
    }),
  );
});

test("names stand beside their marks on a wide screen and above them on a narrow one, with room for every line", () => {
  const rows = [{ key: "a", name: "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị của người dân, tổ chức" }];
  const wide = layoutFor(rows, { width: 1128, tall: 26, ends: true, ticks: true });
  const narrow = layoutFor(rows, { width: 358, tall: 26, ends: true, ticks: true });
  expect([wide.above, narrow.above]).toEqual([false, true]);
  expect(wide.names).toBeGreaterThan(200);
  expect(narrow.band).toBeGreaterThan(26 + 2 * 17);
  expect(narrow.width).toBe(358);
});

test("the names of columns take as many lines as the longest needs, and numbers only one", () => {
  const rows = [{ key: "a", name: "Phường An Bình" }];
  const numbers = layoutFor(rows, { width: 1128, tall: 30, ends: false, ticks: true });
  const columns = ["Chung", "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "Kết quả", "Công chức", "Thủ tục hành chính", "Tiếp cận"];
  const named = layoutFor(rows, { width: 1128, tall: 30, ends: false, ticks: true, columns });
  expect([numbers.columnWidth, numbers.head]).toEqual([null, 26]);
  expect(named.head).toBeGreaterThanOrEqual(26 + 2 * 17);
  expect((named.columnWidth ?? 0) * columns.length).toBeLessThan(1128 - named.names);
});

test("a number somebody set is written as they wrote it", () => {
  expect([8500, 8750, 8725, 10_000].map((percent) => formatPlain(percent, "vi"))).toEqual(["85", "87,5", "87,25", "100"]);
  expect(formatPlain(8750, "en")).toBe("87.5");
});

test("a saved picture keeps every word of its title, whatever fits on a line", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zđậừ]{1,12}$/), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 3, max: 60 }),
      (words, width) => {
        const lines = linesOf(words.join(" "), (line) => line.length <= width);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      },
    ),
  );
});

test("what a picture rests on is written under it, below the picture and inside the sheet", () => {
  const written = { title: "Chỉ số", read: "Cách đọc", foot: ["Tỉnh Nam Sơn · 846 phiếu", "Cách tính: Trung bình"] };
  const { texts, pictureAt, height } = sheetAround(written, { height: 200 }, () => true);
  const [title, read, ...foot] = texts;
  expect([title?.text, read?.text, ...foot.map(({ text }) => text)]).toEqual([written.title, written.read, ...written.foot]);
  expect(read?.y).toBeLessThan(pictureAt);
  for (const { y } of foot) {
    expect(y).toBeGreaterThan(pictureAt + 200);
    expect(y).toBeLessThan(height);
  }
});
