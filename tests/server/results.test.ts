import { describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { Catalogue, Results, type ResultsQuery } from "#protocol/results.ts";
import type { Response as Form } from "#survey/response.ts";
import { aResponse, aSurvey, hashOf } from "../support/a-survey.ts";
import { type DeskOnAny, engines, openDeskOn, province, recordOf } from "./open-desk.ts";

const survey = aSurvey();
const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
const displeased = { "acc-1": 1, "acc-2": 2, "acc-3": 3, "gave-feedback": "no" } as const;

/** Sends so many pleased and displeased forms. */
async function answer(desk: DeskOnAny, counts: { pleased?: number; displeased?: number }, overrides: Partial<Form> = {}): Promise<void> {
  const forms = [
    ...Array.from({ length: counts.pleased ?? 0 }, () => aResponse(survey, pleased, overrides)),
    ...Array.from({ length: counts.displeased ?? 0 }, () => aResponse(survey, displeased, overrides)),
  ];
  for (let start = 0; start < forms.length; start += 50) await desk.send(forms.slice(start, start + 50).map((form) => recordOf(form)));
}

async function ask(desk: DeskOnAny, query: Asked = {}) {
  const whole: Record<string, string> = { survey: hashOf(survey), period: "all", groupBy: "none", method: "means", ...query };
  const { status, text } = await desk.get(`/api/results?${new URLSearchParams(whole)}`);
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return { text, results: Results.parse(JSON.parse(text)) };
}

type Asked = { readonly [Member in keyof ResultsQuery]?: NonNullable<ResultsQuery[Member]> };

/** What a reader sees of each group, in one word. */
function seen({ groups }: Results): string[] {
  return groups.map(({ key, figures: { overall } }) => `${key} ${overall.state === "shown" ? overall.percent : overall.state}`);
}

describe.each(engines)("on %s", (engine) => {
  test("an empty store answers with empty figures and no date", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { results } = await ask(desk);
    expect(results.total.overall).toEqual({ state: "empty" });
    expect(results.dataUntil).toBeNull();
  });

  test("thirty pleased and ten displeased citizens make 75,00 %, counted until this hour", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30, displeased: 10 });
    const { results } = await ask(desk);
    expect(results.total.overall).toMatchObject({ state: "shown", percent: 7500, n: 40 });
    expect(results.total.outcomes).toMatchObject({ completed: 40 });
    expect(results.dataUntil).toBe("2026-11-19T03:00:00Z");
  });

  test("an unfinished form shows among the outcomes and not in the index, where the survey does not count it", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 12 });
    await answer(desk, { displeased: 11 }, { outcome: "partial" });
    const { total } = (await ask(desk)).results;
    expect(total.overall).toMatchObject({ percent: 10_000, n: 12 });
    expect(total.outcomes).toMatchObject({ completed: 12, partial: 11 });
  });

  test("a form that looks remarkable is counted all the same", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const quality = { straightLine: false, outsideOpeningHours: true, noLaunch: false, sinceLastSave: "more" } as const;
    await answer(desk, { pleased: 6 }, { quality });
    await answer(desk, { pleased: 6 });
    expect((await ask(desk)).results.total.overall).toMatchObject({ n: 12 });
  });

  test("units are read in the order of the tree; a small one is hidden, and so is what would give it away", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 37 }, { unit: "so-xay-dung" });
    await answer(desk, { pleased: 7 }, { unit: "xa-mot" });
    await answer(desk, { pleased: 17 }, { unit: "xa-hai" });
    const { results, text } = await ask(desk, { groupBy: "unit" });
    expect(results.total.overall).toMatchObject({ n: 61 });
    expect(seen(results)).toEqual(["so-xay-dung 10000", "xa-mot hidden", "xa-hai hidden"]);
    expect(results.groups.map(({ figures }) => figures.outcomes?.completed)).toEqual([37, undefined, undefined]);
    // Neither hidden count, nor their sum or differences, may leave the server.
    expect(text).not.toMatch(/:(7|17|24|44|54)[,}\]]/);
  });

  test("a unit that is hidden beside its neighbours is hidden when it is asked for alone", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 37 }, { unit: "so-xay-dung" });
    await answer(desk, { pleased: 7 }, { unit: "xa-mot" });
    await answer(desk, { pleased: 17 }, { unit: "xa-hai" });
    for (const groupBy of ["none", "month", "week", "field", "respondent-type"] as const) {
      const { results, text } = await ask(desk, { unit: "xa-hai", groupBy });
      expect(results.total).toMatchObject({ overall: { state: "hidden" }, outcomes: null });
      expect(text).not.toMatch(/:(7|17)[,}\]]/);
    }
    expect((await ask(desk, { unit: "so-xay-dung" })).results.total.overall).toMatchObject({ n: 37 });
  });

  test("a month, and a field, that would give a smaller one away are hidden when they are asked for alone", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 }, { day: "2026-01-10", field: "land" });
    await answer(desk, { pleased: 4 }, { day: "2026-02-10", field: "civil" });
    await answer(desk, { pleased: 12 }, { day: "2026-03-10", field: null });
    await answer(desk, { pleased: 15 }, { day: "2026-04-10", field: null });
    await answer(desk, { pleased: 9 }, { day: "2026-05-10", field: "civil" });
    const stateOf = async (query: Asked) => (await ask(desk, query)).results.total.overall.state;
    expect(await stateOf({ period: "2026-Q1" })).toBe("shown");
    expect(await stateOf({ period: "2026-01" })).toBe("shown");
    // The year hides February and May, which are thirteen together; the quarter has only March to hide February behind.
    expect(await stateOf({ period: "2026-03" })).toBe("hidden");
    expect(await stateOf({ field: "land" })).toBe("shown");
  });

  const octobers = [
    { unit: "so-xay-dung", day: "2026-10-10", pleased: 40 },
    { unit: "xa-mot", day: "2026-10-10", pleased: 5 },
    { unit: "xa-hai", day: "2026-10-10", pleased: 12 },
  ];

  test("a unit's month that is hidden among the units is hidden among its months", async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (const { pleased: count, ...form } of octobers) await answer(desk, { pleased: count }, form);
    for (const unit of ["so-xay-dung", "xa-mot", "xa-hai"]) await answer(desk, { pleased: 20 }, { unit, day: "2026-09-10" });
    const october = seen((await ask(desk, { period: "2026-10", groupBy: "unit" })).results);
    expect(october).toEqual(expect.arrayContaining(["xa-mot hidden", "xa-hai hidden"]));
    const { results, text } = await ask(desk, { unit: "xa-hai", groupBy: "month" });
    // September with it: it is all the other months of the unit hold.
    expect(seen(results)).toEqual(["2026-09 hidden", "2026-10 hidden"]);
    expect(text).not.toMatch(/:(5|12)[,}\]]/);
  });

  test("a month that protects another month of its unit is hidden among the units and alone, or the whole time would tell", async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (const { pleased: count, ...form } of octobers) await answer(desk, { pleased: count }, form);
    for (const [unit, count] of Object.entries({ "so-xay-dung": 15, "xa-mot": 20, "xa-hai": 20 }))
      await answer(desk, { pleased: count }, { unit, day: "2026-09-10" });
    expect((await ask(desk, { unit: "xa-hai" })).results.total.overall).toMatchObject({ n: 32 });
    expect(seen((await ask(desk, { period: "2026-09", groupBy: "unit" })).results)).toContain("xa-hai hidden");
    for (const groupBy of ["none", "week", "field"] as const)
      expect((await ask(desk, { unit: "xa-hai", period: "2026-09", groupBy })).results.total.overall.state).toBe("hidden");
  });

  test("a field that is hidden in a unit among the units is hidden there among the fields", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 40 }, { unit: "so-xay-dung", field: "land" });
    await answer(desk, { pleased: 4 }, { unit: "xa-mot", field: "land" });
    await answer(desk, { pleased: 11 }, { unit: "xa-hai", field: "land" });
    for (const unit of ["so-xay-dung", "xa-mot", "xa-hai"]) await answer(desk, { pleased: 30 }, { unit, field: "civil" });
    expect(seen((await ask(desk, { field: "land", groupBy: "unit" })).results)).toContain("xa-hai hidden");
    expect(seen((await ask(desk, { unit: "xa-hai", groupBy: "field" })).results)).toContain("land hidden");
  });

  const juneMondays = ["2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22"];

  test("four people of the last days of June are not told by June and its weeks", async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (const day of juneMondays) await answer(desk, { pleased: 20 }, { day });
    await answer(desk, { pleased: 4 }, { day: "2026-06-29" });
    for (const day of ["2026-07-02", "2026-07-08", "2026-07-15"]) await answer(desk, { pleased: 20 }, { day });
    expect((await ask(desk, { period: "2026-06" })).results.total.overall).toMatchObject({ n: 84 });
    const weeks = seen((await ask(desk, { groupBy: "week" })).results);
    expect(weeks.slice(0, 4).some((week) => week.endsWith("hidden"))).toBe(true);
    // With July and its weeks, 20 of the 24 people of this week could be told, and so the four.
    expect(weeks[4]).toBe("2026-W27 hidden");
    expect((await ask(desk, { period: "2026-W27" })).results.total.overall.state).toBe("hidden");
  });

  test("a week that protects another in the whole time does so in its month", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 5 }, { day: "2026-02-10" });
    for (const day of ["2026-02-03", "2026-02-17", "2026-03-10", "2026-03-17"]) await answer(desk, { pleased: 30 }, { day });
    await answer(desk, { pleased: 12 }, { day: "2026-03-03" });
    const all = seen((await ask(desk, { groupBy: "week" })).results);
    expect(all.filter((week) => week.endsWith("hidden")).length).toBeGreaterThan(1);
    expect(all).toContain("2026-W07 hidden");
    for (const period of ["2026-02", "2026-03"])
      expect(all).toEqual(expect.arrayContaining(seen((await ask(desk, { groupBy: "week", period })).results)));
  });

  test("a unit is read with all below it, and alone when nothing is below", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 12 }, { unit: "so-xay-dung" });
    await answer(desk, { displeased: 12 }, { unit: "xa-mot" });
    expect((await ask(desk, { unit: "tinh" })).results.total.overall).toMatchObject({ percent: 5000, n: 24 });
    expect((await ask(desk, { unit: "xa-mot" })).results.total.overall).toMatchObject({ percent: 0, n: 12 });
    expect(seen((await ask(desk, { unit: "xa-mot", groupBy: "unit" })).results)).toEqual(["xa-mot 0"]);
  });

  test("what a dissolved unit counted stays in the whole", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 12 }, { unit: "xa-mot" });
    await desk.reorganise({ ...province, units: province.units.filter(({ id }) => id !== "xa-mot") });
    expect((await ask(desk)).results.total.overall).toMatchObject({ n: 12 });
  });

  test("months and weeks follow the calendar, and only whole weeks of a month are told apart", async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (const day of ["2026-10-31", "2026-11-01", "2026-11-02", "2026-11-08", "2026-11-16"]) await answer(desk, { pleased: 20 }, { day });
    expect(seen((await ask(desk, { groupBy: "month" })).results)).toEqual(["2026-10 10000", "2026-11 10000"]);
    expect(seen((await ask(desk, { groupBy: "week" })).results)).toEqual(["2026-W44 10000", "2026-W45 10000", "2026-W47 10000"]);
    expect(seen((await ask(desk, { groupBy: "week", period: "2026-11" })).results)).toEqual(["2026-W45 10000", "2026-W47 10000"]);
    for (const [period, n] of Object.entries({
      "2026": 100,
      "2026-H2": 100,
      "2026-Q4": 100,
      "2026-11": 80,
      "2026-10": 20,
      "2026-W44": 40,
      "2026-W45": 40,
    }))
      expect((await ask(desk, { period })).results.total.overall).toMatchObject({ n });
  });

  test("fields come in the order of the catalogue and protect the forms without a field", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { field: "civil" });
    await answer(desk, { displeased: 30 }, { field: "land" });
    await answer(desk, { pleased: 5 }, { field: null });
    expect(seen((await ask(desk, { groupBy: "field" })).results)).toEqual(["land 0", "civil hidden"]);
    await answer(desk, { pleased: 15 }, { field: "police" });
    await answer(desk, { pleased: 15 }, { field: null });
    expect(seen((await ask(desk, { groupBy: "field" })).results)).toEqual(["land 0", "civil 10000", "police 10000"]);
    expect((await ask(desk, { field: "land" })).results.total.overall).toMatchObject({ percent: 0, n: 30 });
    expect(seen((await ask(desk, { field: "land", groupBy: "unit" })).results)).toEqual(["so-xay-dung 0", "xa-mot empty", "xa-hai empty"]);
  });

  test("citizens and organisations are told apart", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { respondentType: "organisation" });
    await answer(desk, { displeased: 30 }, { respondentType: "citizen" });
    expect(seen((await ask(desk, { groupBy: "respondent-type" })).results)).toEqual(["citizen 0", "organisation 10000"]);
    expect((await ask(desk, { respondentType: "organisation" })).results.total.overall).toMatchObject({ n: 20 });
  });

  const refused: readonly [string, Record<string, string>][] = [
    ["survey", { survey: "0".repeat(64) }],
    ["unit", { unit: "so-la" }],
    ["period", { period: "2025-W53" }],
    ["period", { period: "2026-11-19" }],
    ["groupBy", { groupBy: "counter" }],
    ["groupBy", { groupBy: "day" }],
    ["method", { method: "" }],
    ["respondentType", { field: "land", respondentType: "citizen" }],
    ["groupBy", { field: "land", groupBy: "respondent-type" }],
    ["groupBy", { field: "land", groupBy: "field" }],
    ["groupBy", { respondentType: "citizen", groupBy: "week" }],
    ["period", { field: "land", period: "2026-W45" }],
    ["period", { groupBy: "field", period: "2026-W45" }],
    ["groupBy", { groupBy: "month", period: "2026-W45" }],
  ];

  test.each(refused)("a question that cannot be answered names its place: %s in %j", async (place, query) => {
    await using desk = await openDeskOn(engine, { survey });
    const whole = { survey: hashOf(survey), period: "all", groupBy: "none", method: "means", ...query };
    const { status, text } = await desk.get(`/api/results?${new URLSearchParams(whole)}`);
    expect(status).toBe(400);
    expect(Problem.parse(JSON.parse(text)).faults?.map((fault) => fault.place)).toEqual([place]);
  });

  test("the catalogue names what can be asked for", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 1 }, { day: "2026-01-02" });
    await answer(desk, { pleased: 1 }, { day: "2026-11-18" });
    const catalogue = Catalogue.parse(JSON.parse((await desk.get("/api/catalogue")).text));
    expect(catalogue.units.map(({ id }) => id)).toEqual(["tinh", "so-xay-dung", "xa-mot", "xa-hai"]);
    expect(catalogue.surveys).toMatchObject([{ hash: hashOf(survey), inForce: true, responses: true }]);
    expect(catalogue.days).toEqual({ first: "2026-01-02", last: "2026-11-18" });
  });
});
