import { describe, expect, test } from "vitest";
import type { Quality } from "#protocol/quality.ts";
import type { Figure } from "#survey/figure.ts";
import type { Response as Form } from "#survey/response.ts";
import { takeBack } from "../../../src/server/integrity/take-back.ts";
import { type DeskOnAny, engines, openDeskOn } from "../open-desk.ts";
import { ask, displeased, forms, managerOf, october, pleased, quality, send, survey } from "./a-doubted-desk.ts";

const calm: Form["quality"] = { straightLine: false, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" };
const noLaunch = { quality: { ...calm, noLaunch: true } };

const formsByClass = ({ classes }: Quality) => Object.fromEntries(classes.map(({ class: name, forms: count }) => [name, count]));
const printed = (figure: Figure) => (figure.state === "shown" ? figure.percent : figure.state);
const whole = ({ overall, change, forms: count }: Quality["withoutFlagged"]) => [count, printed(overall), change];

/** Takes back forms of the commune on some days. */
const annul = (desk: DeskOnAny, firstDay: string, lastDay = firstDay) =>
  desk.store.change((transaction) =>
    takeBack(transaction, { unit: "xa-mot", counter: null, firstDay, lastDay, flag: "all" }, { minimumGroup: 0, now: desk.day.now }),
  );

const saidByStaff = (returned: "early" | "on-time" | "late") => ({ staffWord: { result: "granted", returned } }) as const;
const inTime = { ...pleased, "return-time": "on-time" } as const;
const late = { ...pleased, "return-time": "late" } as const;
const unsaid = { ...pleased, "return-time": "no-appointment" } as const;

describe.each(engines)("on %s", (engine) => {
  test("what is odd about forms is counted class by class, and nothing is left out of the index for it", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(
      desk,
      forms(30, pleased),
      forms(4, pleased, { seconds: 5 }),
      forms(3, pleased, { quality: { ...calm, sinceLastSave: "under-15-s" }, clock: "unverified" }),
      forms(2, displeased, noLaunch),
      forms(1, pleased, { quality: { ...calm, outsideOpeningHours: true, straightLine: true } }),
      forms(11, pleased, { assisted: true }),
      forms(5, {}, { outcome: "declined", quality: { ...calm, outsideOpeningHours: true } }),
    );
    const found = await quality(desk);
    expect([found.forms, printed(found.overall)]).toEqual([51, 9608]);
    expect(formsByClass(found)).toEqual({
      "too-fast": 4,
      burst: 3,
      "straight-line": 1,
      "no-launch": 2,
      "out-of-hours": 1,
      assisted: 11,
      "clock-unsure": 3,
    });
    expect(found.classes.filter(({ flags }) => flags).map(({ class: name }) => name)).toEqual(["burst", "no-launch", "out-of-hours"]);
    expect(found.classes[0]?.share).toBe(784);
  });

  test("nothing is counted where too few answered, nor of those who were helped where they were few", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(9, pleased, { assisted: true, seconds: 1 }), forms(30, pleased, { day: "2026-09-09" }));
    const few = await quality(desk);
    expect([few.forms, few.overall.state, new Set(Object.values(formsByClass(few)))]).toEqual([null, "hidden", new Set([null])]);
    expect(whole(few.withoutFlagged)).toEqual([null, "hidden", { state: "unknown", reason: "hidden" }]);
    expect(formsByClass(await quality(desk, { period: "all" }))).toMatchObject({ assisted: null, "too-fast": 9 });
  });

  test("the index without the flagged stands beside the official one, and no change is called sure", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(45, pleased), forms(15, displeased, noLaunch));
    const { overall, withoutFlagged, withAnnulled } = await quality(desk);
    expect(printed(overall)).toBe(7500);
    expect(whole(withoutFlagged)).toEqual([45, 10_000, { state: "known", points: 2500, sure: false }]);
    expect(withoutFlagged.criteria.map(({ code, figure }) => [code, printed(figure)])).toEqual([
      ["ACC", 10_000],
      ["FBK", "empty"],
    ]);
    expect(whole(withAnnulled)).toEqual([60, 7500, { state: "known", points: 0, sure: false }]);
  });

  test("with the annulled it is told only where these alone might be told", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(40, pleased), forms(10, displeased, { day: "2026-10-20" }), forms(20, pleased, { day: "2026-11-03" }));
    await send(desk, forms(4, displeased, { day: "2026-11-04" }));
    await annul(desk, "2026-10-20");
    expect(whole((await quality(desk)).withAnnulled)).toEqual([50, 8000, { state: "known", points: -2000, sure: false }]);
    await annul(desk, "2026-11-04");
    const november = await quality(desk, { period: "2026-11" });
    expect([printed(november.overall), november.withAnnulled.forms, november.withAnnulled.overall.state]).toEqual([10_000, null, "hidden"]);
  });

  test("staff's word and the citizen's are set beside each other, never against", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(8, late, saidByStaff("late")), forms(4, inTime, saidByStaff("late")), forms(3, late, saidByStaff("on-time")));
    await send(desk, forms(20, inTime, saidByStaff("on-time")), forms(6, unsaid, saidByStaff("on-time")), forms(30, late));
    expect((await quality(desk, { period: "2026" })).lateness).toEqual({
      bothLate: 8,
      onlyStaffLate: 4,
      onlyCitizenLate: 3,
      bothInTime: 20,
    });
    // Parts could be taken from each other: a month is not told, nor a unit.
    expect((await quality(desk, { period: "2026-10" })).lateness).toBeNull();
    expect((await quality(desk, { period: "2026", unit: "xa-mot" })).lateness).toBeNull();
  });

  test("of few returns staff called late nothing is told of what citizens said", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(9, late, saidByStaff("late")), forms(40, inTime, saidByStaff("on-time")), forms(30, pleased));
    expect((await quality(desk, { period: "2026" })).lateness).toBeNull();
    await send(desk, forms(3, unsaid, saidByStaff("late")));
    expect((await quality(desk, { period: "2026" })).lateness).toBeNull();
  });

  test("where staff said nothing there is nothing to compare", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(40, inTime));
    expect((await quality(desk, { period: "2026" })).lateness).toBeNull();
  });

  test("a counter far above all others is told to its own head, of a month that is over", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    const counters = [
      { counter: "quay-1", good: 60, bad: 0 },
      { counter: "quay-2", good: 40, bad: 20 },
      { counter: "quay-3", good: 42, bad: 18 },
    ];
    for (const day of [october.day, "2026-11-03"])
      for (const { counter, good, bad } of counters)
        await send(desk, forms(good, pleased, { counter, day }), forms(bad, displeased, { counter, day }));
    const own = await managerOf(desk, "xa-mot");
    const outliers = async (more: Record<string, string>, cookie?: string) =>
      (await quality(desk, more, cookie)).outliers.map(({ counter, figure, others }) => [counter, printed(figure), printed(others)]);
    expect(await outliers({}, own)).toEqual([["quay-1", 10_000, 6833]]);
    expect(await outliers({ period: "2026-11" }, own)).toEqual([]);
    expect(await outliers({ unit: "xa-mot" })).toEqual([]);
    expect(await outliers({ unit: "xa-mot" }, await managerOf(desk, null))).toEqual([]);
  });

  test("a week, and all that narrows, is refused with a sentence", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(20, pleased));
    for (const [place, asked] of [
      ["period", { period: "2026-W41" }],
      ["field", { field: "land" }],
      ["assisted", { assisted: "no" }],
      ["unit", { unit: "xa-khong-co" }],
    ] as const) {
      const { status, text } = await ask(desk, "/api/quality", { more: asked });
      expect([status, JSON.parse(text).faults]).toEqual([400, expect.arrayContaining([expect.objectContaining({ place })])]);
    }
  });

  test("the chain stands beside: never checked, then by whom it was last", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(20, pleased));
    expect((await quality(desk)).chain).toEqual({ checkedAt: null, sound: null, links: 0, head: null });
    desk.reports.begin();
    await desk.reports.finished();
    expect((await quality(desk)).chain).toMatchObject({ checkedAt: "2026-11-19T03:20:00Z", sound: true });
    await desk.store.change((transaction) => transaction.deleteFrom("tally").where("dimension", "=", "none").execute());
    desk.day.now = new Date("2026-11-19T03:30:00Z");
    desk.reports.begin();
    await desk.reports.finished();
    expect((await quality(desk)).chain).toMatchObject({ checkedAt: "2026-11-19T03:30:00Z", sound: false });
  });
});
