import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure, Figures } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { ReachedTarget } from "#protocol/standing.ts";
import { groupRows, rankedOf, sorted, sortings, type Reading } from "#dashboard/places/group-rows.ts";
import { heatOf } from "#dashboard/places/heat.ts";
import { lookOf, ownOf } from "#dashboard/places/picture.ts";
import { linesByRow } from "#dashboard/places/table-view.ts";
import { commonLine, linesAt } from "#dashboard/places/target-lines.ts";
import { wayInto, wayTo } from "#dashboard/places/way-down.ts";
import { hasUnitsBelow } from "#dashboard/frame/tree.ts";
import type { Choice } from "#dashboard/frame/choice.ts";

type Group = Results["groups"][number];

const firm = (percent: number): Figure => ({ state: "shown", percent, n: 90, interval: { low: percent, high: percent }, weight: "firm" });
const few: Figure = { state: "hidden", reason: "too-few" };
const figuresWith = (overall: Figure): Figures => ({
  overall,
  criteriaCounted: 1,
  criteriaAsked: 1,
  criteria: [],
  outcomes: null,
  questions: [],
});

function group(key: string, overall: Figure, more: { readonly points?: number; readonly ranked?: boolean } = {}): Group {
  const { points, ranked = overall.state === "shown" } = more;
  const changes = points === undefined ? null : { overall: { state: "known" as const, points, sure: false }, criteria: [] };
  return { key, figures: figuresWith(overall), changes, rank: ranked ? { best: 1, worst: 9 } : null };
}

function results(groups: Group[], query: Partial<Results["query"]> = {}): Results {
  const asked = { survey: "a".repeat(64), period: "2026", method: "means" as const, groupBy: "unit" as const, ...query };
  return { query: asked, dataUntil: null, total: figuresWith(firm(8000)), before: null, groups };
}

const overallOf: Reading = {
  name: ({ key }) => key,
  figure: ({ figures }) => figures.overall,
  change: ({ changes }) => changes?.overall ?? null,
};
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);

test("a unit's place counts those with a higher printed index; equals share it, and whoever is not ranked has none", () => {
  const rows = groupRows(
    results([group("a", firm(8000)), group("b", firm(9000)), group("c", firm(8000)), group("d", firm(9500), { ranked: false })]),
    "top",
  );
  expect(rows.map(({ key, position }) => `${key} ${position}`)).toEqual(["a 2", "b 1", "c 2", "d null"]);
  expect(rankedOf(rows)).toBe(3);
});

test("what a unit counted at its own desk stands beside the units below it, but a desk alone says no more than the total", () => {
  expect(keys(groupRows(results([group("top", firm(8000)), group("below", firm(8000))]), "top"))).toEqual(["top", "below"]);
  expect(keys(groupRows(results([group("desk", firm(8000))], { unit: "desk" }), "top"))).toEqual([]);
  expect(keys(groupRows(results([group("below", firm(8000)), group("top", { state: "empty" })]), "top"))).toEqual(["below"]);
  // A field may be called as a unit is.
  expect(keys(groupRows(results([group("top", firm(8000))], { groupBy: "field" }), "top"))).toEqual(["top"]);
});

test("by index the best stands first, then who is not ranked, then hidden, then empty", () => {
  const rows = groupRows(
    results([
      group("nobody", { state: "empty" }),
      group("few", few),
      group("reference", firm(9900), { ranked: false }),
      group("low", firm(7000)),
      group("high", firm(9000)),
    ]),
    "top",
  );
  expect(keys(sorted(rows, "index", overallOf))).toEqual(["high", "low", "reference", "few", "nobody"]);
});

test("by change what fell most stands first, and what has no change behind all that have one", () => {
  const rows = groupRows(
    results([
      group("unknown", firm(9000)),
      group("risen", firm(8000), { points: 120 }),
      group("fallen", firm(9500), { points: -310 }),
      group("few", few),
    ]),
    "top",
  );
  expect(keys(sorted(rows, "change", overallOf))).toEqual(["fallen", "risen", "unknown", "few"]);
});

test("by name units stand as in a Vietnamese dictionary, and by the tree as the endpoint gave them", () => {
  const rows = groupRows(results([group("Xã Đại Đồng", few), group("Xã Dương Hà", few), group("Phường An Bình", few)]), "top");
  expect(keys(sorted(rows, "name", overallOf))).toEqual(["Phường An Bình", "Xã Dương Hà", "Xã Đại Đồng"]);
  expect(sorted(rows, "tree", overallOf)).toBe(rows);
});

const anyFigure = fc.oneof(fc.integer({ min: 0, max: 10_000 }).map(firm), fc.constant(few), fc.constant<Figure>({ state: "empty" }));
const anyGroup = fc.record({
  overall: anyFigure,
  points: fc.option(fc.integer({ min: -10_000, max: 10_000 }), { nil: undefined }),
  ranked: fc.boolean(),
});

test("no order loses a row or lets an unshown one stand above a ranked one by index", () => {
  fc.assert(
    fc.property(fc.array(anyGroup, { maxLength: 30 }), fc.constantFrom(...sortings), (parts, sorting) => {
      const made = parts.map(({ overall, points, ranked }, index) =>
        group(`u${index}`, overall, { ...(points !== undefined && { points }), ranked: ranked && overall.state === "shown" }),
      );
      const rows = groupRows(results(made), "top");
      const ordered = sorted(rows, sorting, overallOf);
      expect(keys(ordered).toSorted()).toEqual(keys(rows).toSorted());
      if (sorting === "index") {
        const positions = ordered.map(({ position }) => position);
        expect(positions.findLastIndex((position) => position !== null)).toBe(rankedOf(rows) - 1);
        expect(positions.filter((position) => position !== null)).toEqual(
          positions.filter((position) => position !== null).toSorted((one, other) => one - other),
        );
      }
    }),
  );
});

const overall = { kind: "overall" } as const;
function reached(target: Partial<ReachedTarget["target"]>, at: { readonly unit?: string; readonly field?: string } = {}): ReachedTarget {
  const whole = { id: "t", figure: overall, units: null, fields: null, year: 2026, percent: 8500, ...target };
  return { target: whole, unit: at.unit ?? null, field: at.field ?? null, reached: firm(8000), verdict: "not-met", sure: true };
}
const whole = { unit: null, field: null };

test("a unit is read against its own target, and without one against that of the whole", () => {
  const targets = [reached({}), reached({ percent: 9000, units: ["an-binh"] }, { unit: "an-binh" })];
  expect(linesAt(targets, { unit: "an-binh", field: null }, whole).overall).toEqual({ percent: 9000, year: 2026 });
  expect(linesAt(targets, { unit: "yen-mo", field: null }, whole).overall).toEqual({ percent: 8500, year: 2026 });
  expect(linesAt([], whole, whole).overall).toBeNull();
});

test("a criterion without a target of its own is read against that of the overall index; an item's target is for nothing else", () => {
  const targets = [
    reached({ percent: 9900, figure: { kind: "item", item: "acc-1" } }),
    reached({ percent: 8000, figure: { kind: "criterion", criterion: "FBK" } }),
    reached({}),
  ];
  const { ofCriterion } = linesAt(targets, whole, whole);
  expect([ofCriterion("FBK")?.percent, ofCriterion("ACC")?.percent]).toEqual([8000, 8500]);
});

test("a target for a field is for no other field, and of two for one field the one that names fewer holds", () => {
  const targets = [
    reached({ percent: 9000, fields: ["land", "investment"] }, { field: "land" }),
    reached({ percent: 9000, fields: ["land", "investment"] }, { field: "investment" }),
    reached({ percent: 8700, fields: ["investment"] }, { field: "investment" }),
  ];
  expect(linesAt(targets, { unit: null, field: "investment" }, whole).overall?.percent).toBe(8700);
  expect(linesAt(targets, { unit: null, field: "land" }, whole).overall?.percent).toBe(9000);
  expect(linesAt(targets, { unit: null, field: "social" }, whole).overall).toBeNull();
});

test("over several years the latest year's target holds, and a line is common only where all have the same", () => {
  const targets = [reached({ year: 2025, percent: 8000 }), reached({ year: 2026, percent: 8500 })];
  const line = linesAt(targets, whole, whole).overall;
  expect(line).toEqual({ percent: 8500, year: 2026 });
  expect(commonLine([line, { percent: 8500, year: 2026 }])).toEqual(line);
  expect(commonLine([line, { percent: 9000, year: 2026 }])).toBeNull();
  expect(commonLine([line, null])).toBeNull();
  expect(commonLine([])).toBeNull();
});

const named = (id: string, parent: string | null) => ({ id, parent, name: { vi: id, en: id } });
const catalogue = {
  organisation: { id: "top", name: { vi: "Tỉnh", en: "Province" } },
  units: [named("top", null), named("branch", "top"), named("desk", "branch")],
  fields: [],
  procedures: [],
  counters: [],
  waves: [],
  surveys: [],
  days: null,
  today: "2026-11-21",
  closing: "calendar" as const,
  minimumGroup: 10,
};

test("the way to a unit names what stands above it, without the organisation, and ends where a tree bites its tail", () => {
  expect(wayTo("desk", catalogue)).toEqual(["branch", "desk"]);
  expect(wayTo(null, catalogue)).toEqual([]);
  expect(wayTo("top", catalogue)).toEqual([]);
  expect(wayTo("a", { ...catalogue, units: [named("a", "b"), named("b", "a")] })).toEqual(["b", "a"]);
  expect([hasUnitsBelow(null, catalogue), hasUnitsBelow("branch", catalogue), hasUnitsBelow("desk", catalogue)]).toEqual([
    true,
    true,
    false,
  ]);
});

const choice: Choice = {
  view: "groups",
  survey: "a".repeat(64),
  unit: null,
  period: "all",
  only: null,
  tree: "then",
  method: "means",
  against: "previous",
  by: "unit",
  step: "month",
  right: null,
  own: {},
};

test("the name of a row leads into it: to its units, else to its fields; a field to the units that make it up", () => {
  expect(wayInto("branch", choice, catalogue)).toEqual({ unit: "branch" });
  expect(wayInto("desk", choice, catalogue)).toEqual({ unit: "desk", by: "field" });
  expect(wayInto("top", choice, catalogue)).toBeNull();
  expect(wayInto("branch", { ...choice, unit: "branch" }, catalogue)).toBeNull();
  const land = { by: "field", value: "land" } as const;
  expect(wayInto("desk", { ...choice, only: land }, catalogue)).toEqual({ view: "items", unit: "desk" });
  expect(wayInto("land", { ...choice, by: "field" }, catalogue)).toEqual({ by: "unit", only: land });
  expect(wayInto("land", { ...choice, by: "field", unit: "desk" }, catalogue)).toEqual({ view: "items", by: "unit", only: land });
});

const spread = (percent: number, reach: number, weight: "firm" | "indicative" = "firm"): Figure => ({
  state: "shown",
  percent,
  n: 90,
  interval: { low: percent - reach, high: percent + reach },
  weight,
});
const line = { percent: 8500, year: 2026 };

test("a cell has a colour only where its whole interval lies on one side of the target, two steps from five points on", () => {
  const heats = [spread(7999, 400), spread(8001, 400), spread(8400, 100), spread(8600, 100), spread(8999, 400), spread(9000, 400)];
  expect(heats.map((figure) => heatOf(figure, line))).toEqual(["low-2", "low-1", "open", "open", "high-1", "high-2"]);
});

test("few answers, no target, and what may not be shown have no colour at all", () => {
  expect(heatOf(spread(5000, 100, "indicative"), line)).toBe("reference");
  expect(heatOf(spread(5000, 100), null)).toBe("plain");
  expect([heatOf(few, line), heatOf({ state: "empty" }, line)]).toEqual(["none", "none"]);
});

test("what the address says of the table is read and written back; what it cannot say is as usual", () => {
  const codes = ["ACC", "FBK"];
  const look = { picture: "whiskers", sorting: "change", criterion: "FBK" } as const;
  expect(lookOf({ ...choice, own: ownOf(look) }, codes)).toEqual(look);
  expect(ownOf(lookOf(choice, codes))).toEqual({});
  expect(lookOf({ ...choice, own: { picture: "pie", sort: "luck", criterion: "XXX" } }, codes)).toEqual(lookOf(choice, codes));
});

test("each row is read against its own line: a unit against its unit's, a field against its field's", () => {
  const targets = [reached({}), reached({ percent: 9000 }, { unit: "an-binh" }), reached({ percent: 8700 }, { field: "land" })];
  const standing = {
    query: { survey: "a".repeat(64), period: "2026", method: "means" as const },
    targets,
    launches: { byStaff: null, byCitizens: null },
    responseRate: null,
    sample: null,
    delivery: { received: 0, told: 0, tabletsBehind: 0, lost: 0 },
  };
  const linesBy = (groupBy: "unit" | "field" | "channel", ...names: readonly string[]) => {
    const answer = results(
      names.map((name) => group(name, firm(8000))),
      { groupBy },
    );
    const lines = linesByRow({ results: answer, standing }, groupRows(answer, "top"));
    return names.map((name) => lines.get(name)?.overall?.percent ?? null);
  };
  expect(linesBy("unit", "an-binh", "yen-mo")).toEqual([9000, 8500]);
  expect(linesBy("field", "land", "social")).toEqual([8700, 8500]);
  expect(linesBy("channel", "kiosk")).toEqual([8500]);
});
