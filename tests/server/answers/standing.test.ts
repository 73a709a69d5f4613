import { describe, expect, test } from "vitest";
import { Standing } from "#protocol/standing.ts";
import type { Target } from "#protocol/targets.ts";
import { writeTargets } from "../../../src/server/store/targets.ts";
import { answersOf, aResponse, hashOf } from "../../support/a-survey.ts";
import { anotherTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { sentFrom } from "../devices/sending-from.ts";
import { type DeskOnAny, engines, openDeskOn, province, recordOf } from "../open-desk.ts";
import { answer, said, survey } from "./a-year.ts";

const name = { vi: "Đợt một", en: "First" };

async function change(desk: DeskOnAny, path: string, input: object): Promise<void> {
  const { revision } = JSON.parse((await desk.get(path)).text);
  const { status, json } = await desk.ask(path, { revision, ...input });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(json)}`);
}

const aTarget = { figure: { kind: "overall" }, units: null, fields: null, year: 2026 } as const;
const setTargets = (desk: DeskOnAny, targets: readonly Target[]) => change(desk, "/api/organisation/targets", { targets });
const setWave = (desk: DeskOnAny, wave: object) =>
  change(desk, "/api/organisation/waves", { wave: { name, survey: hashOf(survey), mode: "live", ...wave } });

function addressOf(asked: Record<string, string>): string {
  return `/api/standing?${new URLSearchParams({ survey: hashOf(survey), period: "2026", method: "means", ...asked })}`;
}

async function standing(desk: DeskOnAny, asked: Record<string, string> = {}): Promise<Standing> {
  const { status, text } = await desk.get(addressOf(asked));
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return Standing.parse(JSON.parse(text));
}

/** Who starts by himself is asked whether he has his result. */
const byCitizen = { launchedBy: "citizen", answers: answersOf({ ...said.pleased, "received-result": "yes" }) } as const;

const form = (sequence: number, unit: string) => recordOf(aResponse(survey, said.pleased, { unit }), { sequence });

const over = (id: string, fields: string[]): Target => ({ ...aTarget, id, fields, percent: 5000 });

/** Each target in a few words. */
const seen = ({ targets }: Standing) =>
  targets.map(({ target, unit, field, reached, verdict, sure }) =>
    [target.id, unit, field, reached.state === "shown" ? reached.percent : reached.state, verdict, sure ? "sure" : "unsure"].join(" "),
  );

describe.each(engines)("on %s", (engine) => {
  test("a target is met by the printed figure, and surely only beyond its interval", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 85, displeased: 15 }, { day: "2026-03-10" });
    await setTargets(desk, [
      { ...aTarget, id: "met", percent: 8500 },
      { ...aTarget, id: "missed", percent: 8501 },
      { ...aTarget, id: "far", percent: 5000 },
      { ...aTarget, id: "criterion", figure: { kind: "criterion", criterion: "FBK" }, percent: 8000 },
      { ...aTarget, id: "item", figure: { kind: "item", item: "acc-2" }, percent: 9900 },
      { ...aTarget, id: "elsewhere", figure: { kind: "item", item: "off-6" }, percent: 100 },
      { ...aTarget, id: "last-year", year: 2025, percent: 8000 },
    ]);
    expect(seen(await standing(desk))).toEqual([
      "met   8500 met unsure",
      "missed   8500 not-met unsure",
      "far   8500 met sure",
      "criterion   empty open unsure",
      "item   8500 not-met sure",
      "elsewhere   empty open unsure",
    ]);
    expect(seen(await standing(desk, { period: "2026-Q1" }))[0]).toBe("met   8500 met unsure");
    expect(seen(await standing(desk, { period: "all" })).at(-1)).toBe("last-year   empty open unsure");
  });

  test("targets of units are told of the unit on the screen and those directly below it", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 }, { unit: "xa-mot", day: "2026-03-10" });
    await answer(desk, { pleased: 15, displeased: 15 }, { unit: "xa-hai", day: "2026-03-10" });
    await setTargets(desk, [
      { ...aTarget, id: "whole", percent: 7000 },
      { ...aTarget, id: "communes", units: ["tinh", "xa-mot", "xa-hai"], percent: 8000 },
    ]);
    const whole = [
      "whole   7500 met unsure",
      "communes   7500 not-met unsure",
      "communes xa-mot  10000 met sure",
      "communes xa-hai  5000 not-met sure",
    ];
    expect(seen(await standing(desk))).toEqual(whole);
    expect(seen(await standing(desk, { unit: "tinh" }))).toEqual([
      "whole tinh  7500 met unsure",
      "communes tinh  7500 not-met unsure",
      ...whole.slice(2),
    ]);
    expect(seen(await standing(desk, { unit: "xa-hai" }))).toEqual(["communes xa-hai  5000 not-met sure"]);
  });

  test("a target over several fields is reached by all of them together, as far as that gives no small one away", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { field: "land", day: "2026-03-10" });
    await answer(desk, { displeased: 20 }, { field: "civil", day: "2026-03-10" });
    await answer(desk, { pleased: 30 }, { field: "police", day: "2026-03-10" });
    await setTargets(desk, [over("one", ["land"]), over("two", ["land", "civil"])]);
    expect(seen(await standing(desk))).toEqual(["one  land 10000 met sure", "two   5000 met unsure"]);
    await answer(desk, { pleased: 4 }, { field: null, day: "2026-03-10" });
    // One of the fields is hidden now, so that the four without any cannot be told.
    expect(seen(await standing(desk))[1]).toBe("two   hidden open unsure");
  });

  test("nobody is counted twice because a target names his field twice", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 12, displeased: 8 }, { field: "land", day: "2026-03-10" });
    await answer(desk, { pleased: 30 }, { field: "civil", day: "2026-03-10" });
    await desk.store.change((transaction) => writeTargets(transaction, [over("twice", ["land", "land"])]));
    const [{ reached } = { reached: null }] = (await standing(desk)).targets;
    expect(reached).toMatchObject({ state: "shown", percent: 6000, n: 20 });
    const { revision } = JSON.parse((await desk.get("/api/organisation/targets")).text);
    const again = await desk.ask("/api/organisation/targets", { revision, targets: [over("twice", ["land", "land"])] });
    expect(again).toMatchObject({ status: 400, json: { faults: [{ place: "targets[0].fields" }] } });
  });

  test("a target over all fields there are is reached by everybody, though a small field is hidden", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 20 }, { field: "land", day: "2026-03-10" });
    await answer(desk, { displeased: 36 }, { field: "civil", day: "2026-03-10" });
    await answer(desk, { pleased: 4 }, { field: "police", day: "2026-03-10" });
    await setTargets(desk, [over("all", ["land", "civil"])]);
    expect(seen(await standing(desk))).toEqual(["all   hidden open unsure"]);
    await desk.reorganise({ ...province, fields: [...province.fields, { id: "police", name, from: "2026-01-01", endedOn: null }] });
    await setTargets(desk, [over("all", ["land", "civil", "police"])]);
    expect(seen(await standing(desk))).toEqual(["all   4000 not-met unsure"]);
  });

  test("who started the forms himself is told apart, and the response rate is of those whom staff asked", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 });
    await answer(desk, { pleased: 10 }, { outcome: "declined", answers: {} });
    await answer(desk, { pleased: 20 }, byCitizen);
    const { launches, responseRate } = await standing(desk, { unit: "so-xay-dung" });
    const none = { partial: 0, abandoned: 0, notEligible: 0 };
    expect(launches).toEqual({
      byStaff: { ...none, completed: 30, declined: 10 },
      byCitizens: { ...none, completed: 20, declined: 0 },
    });
    expect(responseRate).toBe(7500);
    expect((await standing(desk, { period: "2026-W47" })).launches).toEqual({ byStaff: null, byCitizens: null });
    expect((await standing(desk, { field: "land" })).responseRate).toBeNull();
  });

  test("nine who started by themselves are told neither apart nor by what is left of all", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 30 });
    await answer(desk, { pleased: 9 }, byCitizen);
    expect(await standing(desk, { unit: "so-xay-dung" })).toMatchObject({
      launches: { byStaff: null, byCitizens: null },
      responseRate: null,
    });
  });

  test("the sample wanted follows from what the waves of the period returned", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await answer(desk, { pleased: 40 }, { unit: "xa-mot", day: "2026-11-20", wave: "dot-mot" });
    await answer(desk, { pleased: 30 }, { unit: "xa-hai", day: "2026-11-20", wave: "dot-mot" });
    // Outside the wave: no part of its sample.
    for (const unit of ["xa-mot", "xa-hai"]) await answer(desk, { pleased: 25 }, { unit, day: "2026-11-10" });
    expect((await standing(desk)).sample).toBeNull();
    const days = { first: "2026-11-20", last: "2026-12-20" };
    const units = [
      { unit: "xa-mot", returned: 200 },
      { unit: "xa-hai", returned: 100 },
    ];
    await setWave(desk, { ...days, id: "dot-mot", units });
    await setWave(desk, { first: "2027-01-10", last: "2027-01-20", id: "dot-hai", units });
    await setWave(desk, { ...days, id: "dot-tap", mode: "practice", units });
    expect((await standing(desk)).sample).toEqual({ returned: 300, completed: 70, wanted: 172, missing: 102, share: 2333 });
    expect((await standing(desk, { unit: "xa-mot" })).sample).toEqual({
      returned: 200,
      completed: 40,
      wanted: 134,
      missing: 94,
      share: 2000,
    });
    expect((await standing(desk, { period: "2026-12" })).sample).toBeNull();
    expect((await standing(desk, { field: "land" })).sample).toBeNull();
  });

  test("records that tablets have told of are received, waiting or lost", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [near, far] = [anotherTablet(), anotherTablet()];
    await enrolIn(desk.store, [near], ["xa-mot"]);
    await enrolIn(desk.store, [far], ["xa-hai"]);
    const heartbeat = { waiting: 2, refused: 0, lastSequence: 6, persisted: true, lastError: null, battery: null, clockAheadSeconds: 0 };
    await sentFrom(desk, near, { records: [form(1, "xa-mot"), form(3, "xa-mot")], heartbeat: { ...heartbeat, waiting: 4 } });
    await sentFrom(desk, far, { records: [form(1, "xa-hai")], heartbeat: { ...heartbeat, waiting: 1, lastSequence: 1 } });
    await desk.fleet.contacts.flush();
    expect((await standing(desk)).delivery).toEqual({ received: 3, told: 7, tabletsBehind: 1, lost: 2 });
    expect((await standing(desk, { unit: "xa-hai" })).delivery).toEqual({ received: 1, told: 1, tabletsBehind: 0, lost: 0 });
  });

  test("a manager reads what stands beside his own figures, and an auditor beside all", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await setTargets(desk, [{ ...aTarget, id: "communes", units: ["xa-mot", "xa-hai"], percent: 8000 }]);
    const readAs = async (role: "manager" | "auditor", unit: string | null) => {
      const { cookie } = await signedIn(desk.store, { role, unit, now: desk.day.now });
      const reply = await desk.app.request(addressOf({}), { headers: { cookie } });
      return Standing.parse(await reply.json()).targets.map((target) => target.unit);
    };
    expect(await readAs("manager", "xa-mot")).toEqual(["xa-mot"]);
    expect(await readAs("auditor", null)).toEqual(["xa-mot", "xa-hai"]);
  });
});
