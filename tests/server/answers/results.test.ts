import { describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { Results } from "#protocol/results.ts";
import { answersOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { engines, openDeskOn } from "../open-desk.ts";
import { addressOf, answer, type Asked, results, said, survey } from "./a-year.ts";

const percents = ({ groups }: Results) =>
  groups.map(({ key, figures: { overall } }) => `${key} ${overall.state === "shown" ? overall.percent : overall.state}`);

describe.each(engines)("on %s", (engine) => {
  test("items come unless they are not wanted, reasons and other questions only when they are", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 });
    await answer(desk, { displeased: 12 }, { reasons: { ACC: ["acc-far"] } });
    const [criteria, items, questions] = await Promise.all([
      results(desk, { detail: "criteria" }),
      results(desk, {}),
      results(desk, { detail: "questions" }),
    ]);
    expect(criteria.total.criteria[0]).toMatchObject({ figure: { percent: 6250, n: 32 }, items: [], reasons: null });
    expect(items.total.criteria[0]?.items).toHaveLength(3);
    expect([items.total.criteria[0]?.reasons, items.total.questions]).toEqual([null, []]);
    expect(questions.total.criteria[0]?.reasons).toEqual({
      persons: 12,
      byReason: [
        { id: "acc-crowded", count: 0 },
        { id: "acc-far", count: 12 },
      ],
    });
    const late = questions.total.questions.find(({ id }) => id === "return-time");
    expect(late).toMatchObject({
      state: "shown",
      persons: 32,
      rates: [{ id: "late-rate", percent: 3750, numerator: 12, denominator: 32 }],
    });
  });

  test("what each item costs adds up to what the index lacks of a hundred", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20, displeased: 5, critical: 15 });
    for (const method of ["means", "pooled"] as const) {
      const { total } = await results(desk, { method });
      const costs = total.criteria.flatMap(({ items }) => items.map(({ cost }) => cost ?? Number.NaN));
      const lacking = 10_000 - (total.overall.state === "shown" ? total.overall.percent : Number.NaN);
      // Each is rounded by itself.
      expect(Math.abs(costs.reduce((sum, cost) => sum + cost, 0) - lacking)).toBeLessThanOrEqual(costs.length / 2 + 0.5);
    }
  });

  test("a question that too few were asked is hidden, and a rate of too few is left out", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 });
    await answer(desk, { displeased: 4 }, { answers: answersOf({ ...said.displeased, "late-told": "told" }) });
    await answer(desk, { pleased: 8 }, { answers: answersOf({ ...said.pleased, "return-time": "no-appointment" }) });
    const { total } = await results(desk, { detail: "questions" });
    const stateOf = (id: string) => total.questions.find((question) => question.id === id);
    expect(stateOf("late-told")).toEqual({ state: "hidden", id: "late-told", reason: "too-few" });
    expect(stateOf("expected")).toEqual({ state: "empty", id: "expected" });
    expect(stateOf("return-time")).toMatchObject({ persons: 42, rates: [{ numerator: 4, denominator: 34, percent: 1176 }] });
    const some = await results(desk, { period: "2026-09", detail: "questions" });
    expect(some.total.questions.every(({ state }) => state === "empty")).toBe(true);
    await answer(desk, { pleased: 8 }, { day: "2026-09-10" });
    await answer(desk, { pleased: 8 }, { day: "2026-09-10", answers: answersOf({ ...said.pleased, "return-time": "no-appointment" }) });
    const september = await results(desk, { period: "2026-09", detail: "questions" });
    expect(september.total.questions.find(({ id }) => id === "return-time")).toMatchObject({ persons: 16, rates: [] });
  });

  test("a month is set against the one before, and against that of last year", async () => {
    await using desk = await openDeskOn(engine, { survey });
    desk.day.now = new Date("2025-10-11T03:20:00Z");
    await answer(desk, { pleased: 40, displeased: 40 }, { day: "2025-10-10" });
    desk.day.now = new Date("2026-11-19T03:20:00Z");
    await answer(desk, { pleased: 60, displeased: 20 }, { day: "2026-09-10" });
    await answer(desk, { pleased: 78, displeased: 2 }, { day: "2026-10-10" });
    const previous = await results(desk, { period: "2026-10", against: "previous" });
    expect(previous.before).toMatchObject({
      period: "2026-09",
      through: null,
      total: { overall: { percent: 7500 } },
      changes: { overall: { state: "known", points: 2250, sure: true } },
    });
    const lastYear = await results(desk, { period: "2026-10", against: "last-year" });
    expect(lastYear.before).toMatchObject({ period: "2025-10", changes: { overall: { points: 4750, sure: true } } });
    expect((await results(desk, { against: "previous" })).before).toBeNull();
    expect((await results(desk, { period: "2026-10" })).before).toBeNull();
  });

  test("a running month is compared by its first half only, with the first half of the other", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 }, { day: "2026-10-03" });
    await answer(desk, { displeased: 30 }, { day: "2026-10-20" });
    await answer(desk, { pleased: 15, displeased: 15 }, { day: "2026-11-03" });
    await answer(desk, { pleased: 30 }, { day: "2026-11-18" });
    const { total, before } = await results(desk, { period: "2026-11", against: "previous" });
    expect(total.overall).toMatchObject({ percent: 7500, n: 60 });
    expect(before).toMatchObject({
      period: "2026-10",
      through: { now: "2026-11-14", before: "2026-10-14" },
      total: { overall: { percent: 10_000, n: 30 } },
      changes: { overall: { points: -5000, sure: true } },
    });
  });

  test("a difference that chance makes is no true change, and a criterion that left makes none at all", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30, displeased: 4, critical: 20 }, { day: "2026-09-10" });
    await answer(desk, { pleased: 30, displeased: 6 }, { day: "2026-10-10" });
    const { before } = await results(desk, { period: "2026-10", against: "previous" });
    expect(before?.changes.overall).toEqual({ state: "unknown", reason: "criteria-differ" });
    expect(before?.changes.criteria.map(({ change }) => change)).toEqual([
      { state: "known", points: 308, sure: false },
      { state: "unknown", reason: "empty" },
    ]);
  });

  test("units carry their own change and the places they may have", async () => {
    await using desk = await openDeskOn(engine, { survey });
    for (const unit of ["so-xay-dung", "xa-mot", "xa-hai"])
      await answer(desk, { pleased: 50, displeased: 50 }, { unit, day: "2026-09-10" });
    await answer(desk, { pleased: 100 }, { unit: "so-xay-dung", day: "2026-10-10" });
    await answer(desk, { pleased: 52, displeased: 48 }, { unit: "xa-mot", day: "2026-10-10" });
    await answer(desk, { pleased: 50, displeased: 50 }, { unit: "xa-hai", day: "2026-10-10" });
    const { groups } = await results(desk, { period: "2026-10", groupBy: "unit", against: "previous" });
    expect(groups.map(({ key, changes, rank }) => [key, changes?.overall, rank])).toEqual([
      ["so-xay-dung", { state: "known", points: 5000, sure: true }, { best: 1, worst: 1 }],
      ["xa-mot", { state: "known", points: 200, sure: false }, { best: 2, worst: 3 }],
      ["xa-hai", { state: "known", points: 0, sure: false }, { best: 2, worst: 3 }],
    ]);
    const months = await results(desk, { period: "2026", groupBy: "month", against: "previous" });
    expect(months.groups.every(({ changes, rank }) => changes === null && rank === null)).toBe(true);
  });

  test("channels, languages, help, procedures and waves divide and narrow as fields do", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { channel: "own-phone", language: "en", assisted: true, procedure: "1.000001", wave: "dot-1" });
    await answer(desk, { displeased: 30 });
    expect(percents(await results(desk, { groupBy: "channel" }))).toEqual(["kiosk 0", "own-phone 10000"]);
    expect(percents(await results(desk, { groupBy: "assisted", period: "2026-11" }))).toEqual(["no 0", "yes 10000"]);
    expect(percents(await results(desk, { groupBy: "unit", language: "en" }))).toContain("so-xay-dung 10000");
    expect(percents(await results(desk, { procedure: "1.000001", groupBy: "month" }))).toEqual(["2026-11 10000"]);
    expect((await results(desk, { wave: "dot-1" })).total.overall).toMatchObject({ percent: 10_000, n: 20 });
  });

  const refused: readonly [string, Asked][] = [
    ["procedure", { field: "land", procedure: "1.000001" }],
    ["wave", { channel: "kiosk", wave: "dot-1" }],
    ["groupBy", { language: "vi", groupBy: "channel" }],
    ["groupBy", { period: "2026-11", groupBy: "quarter" }],
    ["groupBy", { period: "2026-Q4", groupBy: "year" }],
    ["groupBy", { period: "2026-W45", groupBy: "half" }],
    ["period", { wave: "dot-1", period: "2026" }],
    ["period", { groupBy: "wave", period: "2026-11" }],
    ["groupBy", { wave: "dot-1", groupBy: "month" }],
    ["groupBy", { wave: "dot-1", groupBy: "week" }],
    ["counter", { counter: "quay-1", unit: "xa-mot", period: "2026-10" }],
    ["groupBy", { groupBy: "counter", unit: "xa-mot", period: "2026-10" }],
    ["period", { assisted: "yes", period: "2026-W45" }],
  ];

  test.each(refused)("a question without an answer names its place: %s in %j", async (place, asked) => {
    await using desk = await openDeskOn(engine, { survey });
    const { status, text } = await desk.get(addressOf(asked));
    expect([status, Problem.parse(JSON.parse(text)).faults?.map((fault) => fault.place)]).toEqual([400, [place]]);
  });

  test("counters are told to their own head, over months that are over", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { unit: "xa-mot", counter: "quay-1", day: "2026-10-10" });
    await answer(desk, { displeased: 20 }, { unit: "xa-mot", counter: "quay-2", day: "2026-10-10" });
    const readAs = async (unit: string | null, asked: Asked) => {
      const { cookie } = await signedIn(desk.store, { role: "manager", unit, now: desk.day.now });
      const reply = await desk.app.request(addressOf(asked), { headers: { cookie } });
      const json: unknown = await reply.json();
      return reply.ok ? percents(Results.parse(json)) : Problem.parse(json).faults?.map(({ place, fault }) => `${place} ${fault}`);
    };
    const byCounter = { groupBy: "counter", period: "2026-10" } as const;
    expect(await readAs("xa-mot", byCounter)).toEqual(["quay-1 10000", "quay-2 0"]);
    expect(await readAs("xa-mot", { groupBy: "month", counter: "quay-2", period: "2026-Q3" })).toEqual([]);
    expect(await readAs("xa-mot", { ...byCounter, period: "2026-11" })).toEqual([
      "period has to be over, and a month at least, for counters to be told apart",
    ]);
    expect(await readAs("xa-mot", { ...byCounter, period: "all" })).toHaveLength(1);
    expect(await readAs("tinh", { ...byCounter, unit: "xa-mot" })).toEqual(["groupBy is told to the manager of exactly this unit only"]);
    expect(await readAs("tinh", byCounter)).toEqual(["groupBy means another desk in every unit, and there are units below this one"]);
    expect(await readAs(null, byCounter)).toHaveLength(1);
  });
});
