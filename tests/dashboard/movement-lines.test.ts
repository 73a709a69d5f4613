import { describe, expect, test } from "vitest";
import type { Figure } from "#survey/figure.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { keysOf, linesOf, marksOf, type Naming } from "#dashboard/movement/lines.ts";
import { movementQuery } from "#dashboard/movement/movement-query.ts";
import type { Piece } from "#dashboard/movement/pieces.ts";

const shown: Figure = { state: "shown", percent: 8000, n: 50, interval: { low: 7500, high: 8400 }, weight: "firm" };
const point = (key: string) => ({ key, overall: shown, criteria: [] });
const pieces: readonly Piece[] = [
  { survey: "a", version: 1, points: [point("2026-01"), point("2026-02")] },
  { survey: "b", version: 2, points: [point("2026-04")] },
];
const naming: Pick<Naming, "version" | "wave"> = { version: (version) => `bản ${version}`, wave: ({ name }) => name.vi };
const wave = (first: string, last: string, survey = "a"): Catalogue["waves"][number] => ({
  id: first,
  name: { vi: `đợt ${first}`, en: first },
  survey,
  first,
  last,
});

describe("a movement as lines", () => {
  test("the steps run on over the time between two versions, and no line does", () => {
    expect(keysOf("month", pieces)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
    const lines = linesOf(pieces, ({ overall }) => overall, naming);
    expect(lines.map(({ name, figures }) => [name, [...figures.keys()]])).toEqual([
      ["bản 1", ["2026-01", "2026-02"]],
      ["bản 2", ["2026-04"]],
    ]);
  });

  test("a version is marked where it begins, a wave at the first step that holds a day of it", () => {
    const waves = [wave("2025-12-20", "2026-01-05"), wave("2026-02-28", "2026-03-31"), wave("2027-01-01", "2027-01-31")];
    expect(marksOf(keysOf("month", pieces), { pieces, waves, naming, closing: "calendar" })).toEqual([
      { at: "2026-04", name: "bản 2", kind: "break" },
      { at: "2026-01", name: "đợt 2025-12-20", kind: "wave" },
      { at: "2026-02", name: "đợt 2026-02-28", kind: "wave" },
    ]);
  });

  test("a wave of another questionnaire is none of ours", () => {
    expect(marksOf(["2026-01"], { pieces, waves: [wave("2026-01-01", "2026-01-31", "else")], naming, closing: "calendar" })).toHaveLength(
      1,
    );
  });
});

describe("what is asked to see a movement", () => {
  const choice: Choice = {
    view: "trend",
    survey: "b".repeat(64),
    unit: null,
    period: "2026-11",
    only: null,
    tree: "then",
    method: "means",
    against: "previous",
    by: "unit",
    step: "month",
    right: null,
    own: {},
  };
  const title = { vi: "Bộ", en: "Set" };
  const version = (hash: string, more: Partial<Catalogue["surveys"][number]> = {}) => ({
    hash: hash.repeat(64),
    id: "own",
    version: 1,
    title,
    inForce: false,
    responses: true,
    ...more,
  });
  const surveys = [version("b", { version: 3 }), version("a"), version("c", { responses: false }), version("d", { id: "other" })];
  const catalogue = { surveys, days: { first: "2025-01-02", last: "2026-11-19" }, today: "2026-11-21" };

  test("every other version that anybody answered is asked for by itself, no other questionnaire is", () => {
    expect(movementQuery(choice, catalogue)).toMatchObject({ version: 3, others: [{ survey: "a".repeat(64), version: 1 }] });
  });

  test("a month is told in its year, and set against the same month a year before", () => {
    const { steps, standing, yearOnYear } = movementQuery(choice, catalogue);
    expect(steps).toMatchObject({ period: "2026", groupBy: "month", detail: "criteria" });
    expect(standing).toMatchObject({ period: "2026" });
    expect(yearOnYear).toMatchObject({ period: "2026-11", against: "last-year", groupBy: "none" });
  });
});
