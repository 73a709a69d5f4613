import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Closing } from "#survey/period.ts";
import type { Figures, Selected } from "../../../src/server/figures/figures.ts";
import type { Dimension } from "../../../src/server/store/cell.ts";
import { engines } from "../open-desk.ts";
import { aCountedStore, known } from "./a-counted-store.ts";
import { form, history } from "./random-stores.ts";
import { isInPeriod, outcomesIn, slowCount, type Stood, unitRowOf, valuesOf } from "./slow-count.ts";

const dimensions = [
  "field",
  "procedure",
  "counter",
  "wave",
  "respondent-type",
  "channel",
  "language",
  "assisted",
  "launched-by",
  "quality",
] as const satisfies Dimension[];
const periods = ["all", "2025", "2026", "2026-H1", "2026-Q1", "2025-12", "2026-01", "2026-02", "2026-04", "2027"] as const;
const weeks = ["2026-W01", "2026-W05", "2025-W50", "2026-W14"] as const;

const selection = fc
  .record({
    unit: fc.constantFrom(undefined, "p", "d1", "d2", "a", "b", "c"),
    period: fc.constantFrom(...periods, ...weeks),
    dimension: fc.constantFrom(undefined, undefined, ...dimensions),
    value: fc.nat(3),
    tree: fc.constantFrom("then" as const, "now" as const),
    through: fc.constantFrom(undefined, undefined, "2025-12-b", "2026-01-a"),
  })
  .map(({ dimension, value, through, unit, period, tree }): Selected => {
    const isWeek = period.includes("W");
    const only =
      dimension === undefined || isWeek
        ? undefined
        : { dimension, value: valueNames[dimension][value % valueNames[dimension].length] ?? "" };
    return { survey: known.hash, unit, period, tree, only, through: isWeek ? undefined : through };
  });

const valueNames: Record<(typeof dimensions)[number], readonly string[]> = {
  field: ["land", "civil", "police"],
  procedure: ["p1", "p2"],
  counter: ["quay-1", "quay-2"],
  wave: ["dot-1"],
  "respondent-type": ["citizen", "organisation"],
  channel: ["kiosk", "paper"],
  language: ["vi", "en"],
  assisted: ["yes", "no"],
  "launched-by": ["citizen", "staff"],
  quality: ["out-of-hours", "burst"],
};

const divisions = ["unit", "week", "month", "quarter", "half", "year", ...dimensions] as const;

const world = fc.record({
  units: history(),
  closing: fc.constantFrom<Closing>("calendar", "14th"),
  first: fc.array(form, { maxLength: 25 }),
  later: fc.array(form, { maxLength: 10 }),
  asked: fc.array(fc.tuple(selection, fc.constantFrom(...divisions)), { minLength: 4, maxLength: 8 }),
});

const runsOn = { sqlite: 40, postgres: 8 };

describe.each(engines)("on %s", (engine) => {
  test(
    "every count is what a count of the forms themselves gives, also after more came in, something was taken back, and units moved",
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(world, history(), async ({ units, closing, first, later, asked }, others) => {
          await using desk = await aCountedStore(engine, { units });
          await desk.set({ closingDay: closing });
          const forms: Stood[] = first.map((one) => ({ form: one, annulled: false }));
          const check = (tree = units) =>
            desk.ask(({ figures }) => {
              for (const [selected, by] of asked) compare(figures, { selected, by, forms, world: { units: tree, closing } });
            });
          await desk.keep(first);
          await check();
          await desk.keep(later);
          forms.push(...later.map((one) => ({ form: one, annulled: false })));
          await check();
          await desk.takeBack({ unit: "a", counter: null, firstDay: "2026-01-01", lastDay: "2026-01-20", flag: "all" });
          for (const [index, { form: one }] of forms.entries())
            if (one.unit === "a" && one.day >= "2026-01-01" && one.day <= "2026-01-20") forms[index] = { form: one, annulled: true };
          await check();
          await desk.reorganise(others);
          await check(others);
        }),
        { numRuns: runsOn[engine], interruptAfterTimeLimit: 100_000 },
      );
    },
  );
});

type Compared = {
  readonly selected: Selected;
  readonly by: (typeof divisions)[number];
  readonly forms: readonly Stood[];
  readonly world: Parameters<typeof slowCount>[2];
};

function compare(figures: Figures, { selected, by, forms, world: its }: Compared): void {
  const slow = slowCount(forms, selected, its);
  const quick = figures.select(selected);
  expect({ ...quick, launches: outcomesIn(quick.launches), decision: null }).toEqual({
    tally: slow.tally,
    launches: slow.launches,
    decision: null,
  });
  if (selected.only === undefined) {
    expect(figures.annulled(selected).tally).toEqual(slow.annulled);
    expect(figures.unflagged(selected).tally).toEqual(slow.unflagged);
  }
  if (selected.period.includes("W") && by !== "unit") return;
  if (lengthOf(by) > lengthOf(selected.period)) return;
  if (selected.only !== undefined && (by === "week" || dimensions.some((dimension) => dimension === by))) return;
  compareRows(figures, { selected, by, forms, world: its });
}

function compareRows(figures: Figures, { selected, by, forms, world: its }: Compared): void {
  const rows = figures.divide(selected, by);
  const keysOf = ({ form: one }: Stood): readonly string[] => {
    if (by === "unit") return [unitRowOf(one, selected, its)].filter((key) => key !== undefined);
    return dimensions.some((dimension) => dimension === by)
      ? dimensions.flatMap((dimension) => (dimension === by ? valuesOf(one, dimension) : []))
      : rows.map(({ key }) => key).filter((key) => isInPeriod(one.day, key, its.closing));
  };
  for (const row of rows) {
    const slow = slowCount(
      forms.filter((one) => keysOf(one).includes(row.key)),
      selected,
      its,
    );
    expect([row.key, row.tally, outcomesIn(row.launches)]).toEqual([row.key, slow.tally, slow.launches]);
  }
  // Whoever is counted in all of it, and is in a row, is in a row that is there.
  if (by === "week") return;
  const whole = slowCount(
    forms.filter((one) => by === "unit" || keysOf(one).length > 0),
    selected,
    its,
  );
  const sum = rows.reduce(
    (total, { tally }) => total.map((count, slot) => count + (tally[slot] ?? 0)),
    new Float64Array(known.layout.size),
  );
  if (by !== "quality") expect([by, sum]).toEqual([by, whole.tally]);
}

/** Months in a division or a period; other divisions have none. */
function lengthOf(text: string): number {
  if (text === "all") return Number.POSITIVE_INFINITY;
  if (text === "year" || /^\d{4}$/.test(text)) return 12;
  if (text === "half" || text.includes("-H")) return 6;
  if (text === "quarter" || text.includes("-Q")) return 3;
  return text === "month" || /^\d{4}-\d{2}$/.test(text) ? 1 : 0;
}
