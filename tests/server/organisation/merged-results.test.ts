import { describe, expect, test } from "vitest";
import { Catalogue, Results, type ResultsQuery } from "#protocol/results.ts";
import type { UnitChange } from "#protocol/units.ts";
import type { Response as Form } from "#survey/response.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";

const survey = aSurvey();
const said = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
const name = (vi: string) => ({ vi, en: vi });

const addC: UnitChange = {
  change: "add",
  id: "xa-ba",
  from: "2026-07-01",
  name: name("Xã Ba"),
  kind: "commune",
  parent: "tinh",
  serves: true,
  counters: [],
};
const merger: UnitChange[] = [addC, { change: "merge", ids: ["xa-mot", "xa-hai"], into: "xa-ba", from: "2026-07-01" }];

async function change(desk: DeskOnAny, changes: readonly UnitChange[], revision = 0): Promise<void> {
  const { status, json } = await desk.ask("/api/organisation/units", { revision, changes });
  if (status !== 200) throw new Error(JSON.stringify(json));
}

async function answer(desk: DeskOnAny, count: number, form: Partial<Form>): Promise<void> {
  const records = Array.from({ length: count }, () => recordOf(aResponse(survey, said, form)));
  for (let start = 0; start < records.length; start += 50) await desk.send(records.slice(start, start + 50));
}

async function ask(
  desk: DeskOnAny,
  query: { readonly [Member in keyof ResultsQuery]?: NonNullable<ResultsQuery[Member]> },
): Promise<Results> {
  const whole: Record<string, string> = { survey: hashOf(survey), period: "all", groupBy: "unit", method: "means", ...query };
  const { status, text } = await desk.get(`/api/results?${new URLSearchParams(whole)}`);
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return Results.parse(JSON.parse(text));
}

/** How many persons a reader sees in each group. */
function seen({ groups }: Results): string[] {
  return groups.map(({ key, figures: { overall } }) => `${key} ${overall.state === "shown" ? overall.n : overall.state}`);
}

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("two communes merged into a third show apart in the past, and as its sum by today's tree", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, 40, { unit: "so-xay-dung", day: "2026-06-10" });
    await answer(desk, 20, { unit: "xa-mot", day: "2026-06-10" });
    await answer(desk, 30, { unit: "xa-hai", day: "2026-06-10" });
    await change(desk, merger);
    await answer(desk, 50, { unit: "xa-ba", day: "2026-08-10" });
    expect(seen(await ask(desk, { period: "2026-Q2" }))).toEqual(["so-xay-dung 40", "xa-mot 20", "xa-hai 30"]);
    expect(seen(await ask(desk, { period: "2026-Q3" }))).toEqual(["so-xay-dung empty", "xa-ba 50"]);
    expect(seen(await ask(desk, {}))).toEqual(["so-xay-dung 40", "xa-mot 20", "xa-hai 30", "xa-ba 50"]);
    expect(seen(await ask(desk, { tree: "now" }))).toEqual(["so-xay-dung 40", "xa-ba 100"]);
    expect(seen(await ask(desk, { tree: "now", period: "2026-Q2" }))).toEqual(["so-xay-dung 40", "xa-ba 50"]);
    expect(seen(await ask(desk, { tree: "now", unit: "xa-ba" }))).toEqual(["xa-ba 50", "xa-mot 20", "xa-hai 30"]);
    const alone = await ask(desk, { tree: "now", unit: "xa-ba", groupBy: "month" });
    expect([alone.total.overall, ...seen(alone)]).toMatchObject([{ n: 100 }, "2026-06 50", "2026-08 50"]);
    expect((await ask(desk, { unit: "xa-ba", groupBy: "none" })).total.overall).toMatchObject({ n: 50 });
  });

  test("a form that comes late from a tablet of a merged commune is kept with it, and counts for its successor by today's tree", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await change(desk, merger);
    await answer(desk, 15, { unit: "xa-mot", day: "2026-07-20" });
    await answer(desk, 25, { unit: "xa-ba", day: "2026-07-20" });
    expect(seen(await ask(desk, { period: "2026-07" }))).toEqual(["so-xay-dung empty", "xa-ba 25", "xa-mot 15"]);
    expect(seen(await ask(desk, { period: "2026-07", tree: "now" }))).toEqual(["so-xay-dung empty", "xa-ba 40"]);
  });

  test("a merger inside a half-month is read from the next one on, and what the new commune counts before that is not lost", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, 20, { unit: "xa-mot", day: "2026-07-02" });
    await change(desk, [
      { ...addC, from: "2026-07-08" },
      { change: "merge", ids: ["xa-mot"], into: "xa-ba", from: "2026-07-08" },
    ]);
    await answer(desk, 30, { unit: "xa-ba", day: "2026-07-10" });
    expect(seen(await ask(desk, { period: "2026-07" }))).toEqual(["so-xay-dung empty", "xa-mot 20", "xa-hai empty", "xa-ba 30"]);
  });

  test("today's tree does not tell a small commune that the tree of its time hides", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, 12, { unit: "so-xay-dung", day: "2026-06-10" });
    await answer(desk, 5, { unit: "xa-mot", day: "2026-06-10" });
    await answer(desk, 30, { unit: "xa-hai", day: "2026-06-10" });
    await change(desk, merger);
    await answer(desk, 40, { unit: "xa-ba", day: "2026-08-10" });
    expect(seen(await ask(desk, { period: "2026-Q2" }))).toEqual(["so-xay-dung hidden", "xa-mot hidden", "xa-hai 30"]);
    // 35 less the 30 of the other commune would be the five.
    expect(seen(await ask(desk, { period: "2026-Q2", tree: "now" }))).not.toContain("xa-ba 35");
    expect((await ask(desk, { period: "2026-Q2", tree: "now", unit: "xa-ba", groupBy: "none" })).total.overall.state).toBe("hidden");
  });

  test("a commune moved to another department is not told by the department with and without it", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const desks = [
      { change: "turn-into", id: "xa-mot", from: "2026-01-01", kind: "commune", serves: false },
      { change: "turn-into", id: "xa-hai", from: "2026-01-01", kind: "commune", serves: false },
      ...["one", "two", "three"].map((id) => ({
        change: "add" as const,
        id,
        from: "2026-01-01",
        name: name(id),
        kind: "desk" as const,
        parent: id === "three" ? "xa-hai" : "xa-mot",
        serves: true,
        counters: [],
      })),
    ] satisfies UnitChange[];
    await change(desk, desks);
    await answer(desk, 5, { unit: "one", day: "2026-03-10" });
    await answer(desk, 50, { unit: "two", day: "2026-03-10" });
    await answer(desk, 40, { unit: "three", day: "2026-03-10" });
    await change(desk, [{ change: "move", id: "one", from: "2026-07-01", parent: "xa-hai" }], 1);
    const before = await ask(desk, { period: "2026-Q1" });
    const today = await ask(desk, { period: "2026-Q1", tree: "now" });
    expect(seen(before)).toEqual(["so-xay-dung empty", "xa-mot 55", "xa-hai 40"]);
    expect(seen(today)).toEqual(["so-xay-dung empty", "xa-mot hidden", "xa-hai hidden"]);
  });

  test("the catalogue names units that are no more, below those they were merged into", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await change(desk, merger);
    const { units } = Catalogue.parse(JSON.parse((await desk.get("/api/catalogue")).text));
    expect(units.map(({ id, parent, endedOn }) => [id, parent, endedOn])).toEqual([
      ["tinh", null, null],
      ["so-xay-dung", "tinh", null],
      ["xa-mot", "xa-ba", "2026-07-01"],
      ["xa-hai", "xa-ba", "2026-07-01"],
      ["xa-ba", "tinh", null],
    ]);
  });
});
