import { describe, expect, test } from "vitest";
import { Comparison } from "#protocol/comparison.ts";
import { canonicalText } from "#survey/canonical.ts";
import { Problem } from "#protocol/problem.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { answer, survey } from "./a-year.ts";

type Side = Record<string, string>;

function addressOf(left: Side, right: Side): string {
  const side = (asked: Side) => new URLSearchParams({ survey: hashOf(survey), period: "all", ...asked }).toString();
  return `/api/comparison?${new URLSearchParams({ left: side(left), right: side(right), method: "means" })}`;
}

async function compared(desk: DeskOnAny, left: Side, right: Side): Promise<Comparison> {
  const { status, text } = await desk.get(addressOf(left, right));
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return Comparison.parse(JSON.parse(text));
}

describe.each(engines)("on %s", (engine) => {
  test("two units are set side by side, right less left, with what is surely apart", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 60, displeased: 40 }, { unit: "xa-mot" });
    await answer(desk, { pleased: 95, displeased: 5 }, { unit: "xa-hai" });
    const { left, right, changes, ...rest } = await compared(desk, { unit: "xa-mot" }, { unit: "xa-hai" });
    expect([left.figures.overall, right.figures.overall]).toMatchObject([{ percent: 6000 }, { percent: 9500 }]);
    expect(changes.overall).toEqual({ state: "known", points: 3500, sure: true });
    expect(changes.criteria[0]?.items.map(({ change }) => change)).toEqual(
      Array.from({ length: 3 }, () => ({ state: "known", points: 3500, sure: true })),
    );
    expect(rest).toEqual({ basis: "apart", sameQuestionnaire: true });
  });

  test.each([
    ["the whole and a part of it", {}, { unit: "xa-mot" }],
    ["a year and its month", { period: "2026" }, { period: "2026-11" }],
    ["a week and its month", { period: "2026-W47" }, { period: "2026-11" }],
    ["all fields and one", { unit: "xa-mot" }, { unit: "xa-mot", field: "land" }],
    ["a field and a language", { field: "land" }, { language: "vi" }],
    ["the same twice", {}, {}],
  ])("of %s no difference is sure, for they share persons", async (_, left, right) => {
    await using desk = await openDeskOn(engine, { survey });
    for (const day of ["2026-03-10", "2026-11-17"])
      for (const field of ["land", "civil"]) {
        await answer(desk, { pleased: 10, displeased: 30 }, { unit: "xa-hai", field, day });
        await answer(desk, { pleased: 30 }, { unit: "xa-mot", field, day });
      }
    const { basis, changes } = await compared(desk, left, right);
    const known = [changes.overall, ...changes.criteria.map(({ change }) => change)].filter(({ state }) => state === "known");
    expect([basis, known.length > 0, known.some((change) => "sure" in change && change.sure)]).toEqual(["shared-persons", true, false]);
  });

  test.each([
    ["two fields", { field: "land" }, { field: "civil" }],
    ["two months", { period: "2026-03" }, { period: "2026-11" }],
    ["two units", { unit: "xa-mot" }, { unit: "xa-hai" }],
  ])("%s share nobody", async (_, left, right) => {
    await using desk = await openDeskOn(engine, { survey });
    expect(await compared(desk, left, right)).toMatchObject({ basis: "apart" });
  });

  test("two questionnaires are compared by criterion only, and never surely", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const other = aSurvey({ id: "other", order: ["ACC"], criteria: survey.criteria.slice(0, 1), blocks: [] });
    await desk.store.change((transaction) => writeSurveys(transaction, [{ hash: hashOf(other), definition: canonicalText(other) }]));
    await answer(desk, { pleased: 100 });
    const forms = Array.from({ length: 50 }, () => recordOf(aResponse(other, { "acc-1": 1, "acc-2": 1, "acc-3": 5 })));
    await desk.send(forms);
    const { changes, sameQuestionnaire, basis } = await compared(desk, {}, { survey: hashOf(other) });
    expect([sameQuestionnaire, basis]).toEqual([false, "apart"]);
    expect(changes.overall).toEqual({ state: "unknown", reason: "criteria-differ" });
    expect(changes.criteria).toEqual([{ code: "ACC", change: { state: "known", points: -6667, sure: false }, items: [] }]);
  });

  test("what is wrong on a side is told with the side", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const faultsOf = async (left: Side, right: Side) => {
      const { status, text } = await desk.get(addressOf(left, right));
      return [status, ...(Problem.parse(JSON.parse(text)).faults ?? []).map(({ place }) => place)];
    };
    expect(await faultsOf({ unit: "so-la" }, { period: "2026-W60" })).toEqual([400, "left.unit", "right.period"]);
    expect(await faultsOf({ survey: "not one" }, { field: "land", language: "vi" })).toEqual([400, "left.survey", "right.language"]);
  });

  test("a manager compares his own branch, and learns of a foreign unit no more than of one that does not exist", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { unit: "xa-mot" });
    await answer(desk, { pleased: 40 }, { unit: "xa-hai" });
    const { cookie } = await signedIn(desk.store, { role: "manager", unit: "xa-mot", now: desk.day.now });
    const ask = async (left: Side, right: Side) => {
      const reply = await desk.app.request(addressOf(left, right), { headers: { cookie } });
      return { status: reply.status, text: await reply.text() };
    };
    const own = await ask({}, { period: "2026" });
    expect(Comparison.parse(JSON.parse(own.text)).left).toMatchObject({ selection: { unit: "xa-mot" }, figures: { overall: { n: 20 } } });
    expect(await ask({}, { unit: "xa-hai" })).toEqual(await ask({}, { unit: "so-la" }));
  });
});
