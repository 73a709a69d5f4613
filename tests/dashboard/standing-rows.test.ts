import { describe, expect, test } from "vitest";
import type { Change } from "#survey/change.ts";
import type { CriterionResult, Figure, Figures } from "#survey/figure.ts";
import type { Standing } from "#protocol/standing.ts";
import { commonTarget, criteriaRows } from "#dashboard/standing/criteria-rows.ts";
import { costliestItems } from "#dashboard/standing/costs.ts";
import { isNarrowed, isWhole } from "#dashboard/standing/narrowed.ts";
import { aSurvey, hashOf } from "../support/a-survey.ts";

const shown = (percent: number): Figure => ({
  state: "shown",
  percent,
  n: 60,
  interval: { low: percent - 200, high: percent + 200 },
  weight: "firm",
});
const item = (id: string, cost: number | null) => ({ id, figure: shown(8000), distribution: null, cost });
const criterion = (code: CriterionResult["code"], items: CriterionResult["items"] = [], figure = shown(8000)): CriterionResult => ({
  code,
  figure,
  distribution: null,
  items,
  reasons: null,
});
const figures = (criteria: CriterionResult[]): Figures => ({
  overall: shown(8000),
  criteriaCounted: criteria.length,
  criteriaAsked: criteria.length,
  criteria,
  outcomes: null,
  questions: [],
});
const query = { survey: hashOf(aSurvey()), period: "2026", method: "means" } as const;

const standing = (targets: Standing["targets"]): Standing => ({
  query,
  targets,
  launches: { byStaff: null, byCitizens: null },
  responseRate: null,
  sample: null,
  delivery: { received: 0, told: 0, tabletsBehind: 0, lost: 0 },
});

describe("what pulls the index down most", () => {
  test("the costliest stand first, whichever criterion they are of; what costs nothing or is hidden is not named", () => {
    const all = figures([
      criterion("ACC", [item("a", 30), item("b", null)]),
      criterion("FBK", [item("c", 127), item("d", 0), item("e", 64)]),
    ]);
    expect(costliestItems(all, 3)).toEqual([
      { id: "c", cost: 127 },
      { id: "e", cost: 64 },
      { id: "a", cost: 30 },
    ]);
    expect(costliestItems(all, 1).map(({ id }) => id)).toEqual(["c"]);
  });
});

describe("the rows of the criteria", () => {
  const target = { id: "aim", figure: { kind: "overall" }, units: null, fields: null, year: 2026, percent: 7900 } as const;
  const reached = { unit: null, field: null, reached: shown(8000), verdict: "met", sure: false } as const;
  const feedback: Standing["targets"][number]["target"] = {
    ...target,
    id: "own",
    figure: { kind: "criterion", criterion: "FBK" },
    percent: 8500,
  };

  test("each carries its own change and what it is set against; a hidden one is not judged", () => {
    const total = figures([criterion("ACC"), criterion("FBK"), criterion("RES", [], { state: "hidden", reason: "too-few" })]);
    const change: Change = { state: "known", points: 40, sure: true };
    const changes = { overall: change, criteria: [{ code: "FBK" as const, change, items: [] }] };
    const before = { period: "2025", through: null, total, changes };
    const rows = criteriaRows(
      { total, before },
      standing([
        { ...reached, target },
        { ...reached, target: feedback },
      ]),
    );
    expect(
      rows.map(({ code, change: own, judged }) => [code, own?.state ?? null, judged?.percent ?? null, judged?.verdict.met ?? null]),
    ).toEqual([
      ["ACC", null, 7900, true],
      ["FBK", "known", 8500, false],
      ["RES", null, null, null],
    ]);
    expect(commonTarget(rows)).toBeNull();
  });

  test("the axis is marked where all are set against one number, and only there", () => {
    const total = figures([criterion("ACC"), criterion("FBK")]);
    expect(commonTarget(criteriaRows({ total, before: null }, standing([{ ...reached, target }])))).toBe(7900);
    expect(commonTarget(criteriaRows({ total, before: null }, standing([])))).toBeNull();
  });
});

describe("when launches are told apart by who started them", () => {
  test("for everyone together over half-months, not for one field nor for a week", () => {
    expect(isWhole(query)).toBe(true);
    expect(isWhole({ ...query, unit: "phuong-an-binh" })).toBe(true);
    expect(isWhole({ ...query, period: "2026-W47" })).toBe(false);
    expect(isWhole({ ...query, field: "land" })).toBe(false);
    expect(isNarrowed({ ...query, period: "2026-W47" })).toBe(false);
  });
});
