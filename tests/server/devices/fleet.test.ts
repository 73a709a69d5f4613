import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { Device, readDevices } from "#protocol/devices.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { type ATablet, anotherTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { keptIn, ruled, sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2 } as const;
const form = (sequence: number, overrides: Parameters<typeof aResponse>[2] = {}) =>
  recordOf(aResponse(survey, said, { unit: "xa-mot", ...overrides }), { sequence });
const well = { waiting: 0, refused: 0, lastSequence: 0, persisted: true, lastError: null, battery: null, clockAheadSeconds: 0 };

async function enrolled(desk: DeskOnAny, units: readonly string[] = ["xa-mot"]): Promise<ATablet> {
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], units);
  return tablet;
}

async function devicesFor(desk: DeskOnAny, cookie = desk.admin.cookie): Promise<Device[]> {
  const answer = await desk.app.request(readDevices.path, { headers: { cookie } });
  return z.parse(readDevices.output, await answer.json()).devices;
}

async function shown(desk: DeskOnAny, { id }: ATablet): Promise<Device | undefined> {
  return (await devicesFor(desk)).find((device) => device.id === id);
}

describe.each(engines)("on %s", (engine) => {
  test("a tablet that was never heard is enrolled, then online, and how it is is shown to the minute", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    expect(await shown(desk, tablet)).toMatchObject({
      states: ["enrolled"],
      lastContact: null,
      app: null,
      heartbeat: null,
      received: 0,
      missing: [],
    });
    desk.day.now = new Date("2026-11-19T03:20:42Z");
    const heartbeat = { ...well, waiting: 3, lastSequence: 3, battery: { level: 0.4, charging: false } };
    await sentFrom(desk, tablet, { records: [form(1), form(2)], heartbeat });
    expect(await shown(desk, tablet)).toMatchObject({
      states: ["online"],
      lastContact: "2026-11-19T03:20:00Z",
      app: "1.0",
      heartbeat: { ...heartbeat, waiting: 1 },
      received: 2,
      missing: [{ first: 3, last: 3 }],
    });
  });

  test("who watches the endpoint learns how many tablets are how, and of none its name", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [silent, heard] = [await enrolled(desk), await enrolled(desk)];
    await sentFrom(desk, heard, { records: [form(1), form(4)], heartbeat: { ...well, waiting: 0, lastSequence: 4 } });
    await desk.fleet.contacts.flush();
    const { text } = await desk.get("/api/metrics");
    // The desk's own tablet was never heard either.
    for (const line of ['{state="enrolled"} 2', '{state="online"} 1', '{state="gap"} 1', '{state="revoked"} 0'])
      expect(text).toContain(`sipas_tablets${line}\n`);
    for (const hidden of [silent.id, heard.id, silent.id.slice(-4), "xa-mot"]) expect(text).not.toContain(hidden);
  });

  test("numbers that neither came nor wait are a gap", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    await sentFrom(desk, tablet, { records: [form(1), form(4)], heartbeat: { ...well, waiting: 3, lastSequence: 5 } });
    expect(await shown(desk, tablet)).toMatchObject({
      states: ["online", "gap"],
      missing: [
        { first: 2, last: 3 },
        { first: 5, last: 5 },
      ],
    });
  });

  test("two tablets from one disk image are told by their first number in common; whatever is sent twice is not", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    const [first, second, held] = [form(1), form(2), form(3, { unit: "xa-hai" })];
    for (const records of [[first], [first, second, held], [held, second]]) await sentFrom(desk, tablet, records);
    expect(await shown(desk, tablet)).toMatchObject({ states: ["online"], received: 3, held: 1 });
    expect(await ruled(await sentFrom(desk, tablet, [form(1)]))).toEqual(["accepted"]);
    expect(await shown(desk, tablet)).toMatchObject({ states: ["online", "doubled"], received: 3 });
    expect(await keptIn(desk)).toEqual({ responses: 3, held: 1 });
  });

  test("news that nobody understands stand in the way of no answer", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    for (const [number, heartbeat] of [null, 7, "well", { waiting: -1 }, { ...well, waiting: 1e99 }].entries())
      expect(await ruled(await sentFrom(desk, tablet, { records: [form(number + 1)], heartbeat }))).toEqual(["accepted"]);
    expect(await shown(desk, tablet)).toMatchObject({ states: ["online"], heartbeat: null });
  });

  test("who runs tablets renames, moves and revokes them, and all of it is written down", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    const places = [{ unit: "xa-hai", counters: null }];
    expect(await desk.ask("/api/devices/change", { id: tablet.id, name: "XH-01", places })).toMatchObject({
      status: 200,
      json: { name: "XH-01", places },
    });
    expect(await ruled(await sentFrom(desk, tablet, [form(1), form(2, { unit: "xa-hai" })]))).toEqual([
      "parked unit: is not served by this tablet",
      "accepted",
    ]);
    expect(await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "hỏng" })).toMatchObject({
      status: 200,
      json: { states: ["revoked"], held: 1 },
    });
    await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "hỏng" });
    const deeds = await desk.store.database
      .selectFrom("audit")
      .select(["actor", "action", "unit"])
      .where("action", "like", "device-%")
      .execute();
    expect(deeds).toHaveLength(2);
    expect(deeds).toEqual(
      expect.arrayContaining([
        { actor: desk.admin.account, action: "device-changed", unit: "xa-hai" },
        { actor: desk.admin.account, action: "device-revoked", unit: "xa-hai" },
      ]),
    );
  });

  test("people see the tablets of their own units and, of one that serves several, their own places only", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [mine, shared, foreign] = [await enrolled(desk), await enrolled(desk, ["xa-mot", "xa-hai"]), await enrolled(desk, ["xa-hai"])];
    for (const role of ["manager", "staff"] as const) {
      const { cookie } = await signedIn(desk.store, { role, unit: "xa-mot", now: desk.day.now });
      const devices = await devicesFor(desk, cookie);
      const ids = devices.map(({ id }) => id);
      expect([mine, shared, foreign].map(({ id }) => ids.includes(id))).toEqual([true, true, false]);
      expect(JSON.stringify(devices)).not.toContain("xa-hai");
    }
    const { cookie } = await signedIn(desk.store, { role: "admin", unit: "xa-mot", now: desk.day.now });
    const places = [{ unit: "xa-mot", counters: null }];
    for (const { id } of [shared, foreign]) {
      expect((await desk.ask("/api/devices/change", { id, name: "X", places }, cookie)).status).toBe(404);
      expect((await desk.ask("/api/devices/revoke", { id, reason: "x" }, cookie)).status).toBe(404);
    }
    const away = { id: mine.id, name: "X", places: [{ unit: "xa-hai", counters: null }] };
    expect((await desk.ask("/api/devices/change", away, cookie)).status).toBe(400);
    const auditor = await signedIn(desk.store, { role: "auditor", now: desk.day.now });
    expect((await desk.app.request(readDevices.path, { headers: { cookie: auditor.cookie } })).status).toBe(403);
  });

  test("a clock nobody verified is believed since its tablet last had nothing waiting, and no later than now", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    desk.day.now = new Date("2026-11-16T03:20:00Z");
    await sentFrom(desk, tablet, { records: [], heartbeat: well });
    desk.day.now = new Date("2026-11-19T03:20:00Z");
    const clocks = [
      ["2026-11-17", 8],
      ["2026-11-10", 8],
      ["1970-01-01", 7],
      ["2038-01-19", 10],
      ["2026-11-19", 17],
    ] as const;
    const records = clocks.map(([day, hour], index) => form(index + 1, { day, hour, clock: "unverified" }));
    // A drain in two batches: what came with the first is no reason to doubt the second.
    const heartbeat = { ...well, waiting: 5, lastSequence: 5 };
    await sentFrom(desk, tablet, { records: records.slice(3), heartbeat });
    expect(await ruled(await sentFrom(desk, tablet, { records: records.slice(0, 3), heartbeat: { ...heartbeat, waiting: 3 } }))).toEqual([
      "accepted",
      "accepted",
      "accepted",
    ]);
    const rows = await desk.store.database.selectFrom("response").select(["id", "day", "hour", "standing"]).execute();
    const countedAs = records.map(({ id }) => rows.find((row) => row.id === id));
    expect(countedAs).toMatchObject([
      { day: "2026-11-17", hour: 8, standing: "counted" },
      { day: "2026-11-16", hour: 10, standing: "flagged" },
      { day: "2026-11-16", hour: 10, standing: "flagged" },
      { day: "2026-11-19", hour: 10, standing: "flagged" },
      { day: "2026-11-19", hour: 10, standing: "flagged" },
    ]);
  });

  test("where nothing waits because another epoch had it all, the days of what is sent again are believed", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    const before = { ...well, lastSequence: 1, epoch: "0198f000-0000-4000-9000-00000000000b" };
    const known = { ...before, epoch: desk.store.epoch };
    await sentFrom(desk, tablet, { records: [], heartbeat: before });
    const saved = form(1, { day: "2026-11-12", hour: 9, clock: "unverified" });
    await sentFrom(desk, tablet, { records: [saved], heartbeat: { ...known, waiting: 1 } });
    await sentFrom(desk, tablet, { records: [], heartbeat: { ...known, lastSequence: 2 } });
    const late = form(2, { day: "2026-11-12", hour: 9, clock: "unverified" });
    await sentFrom(desk, tablet, { records: [late], heartbeat: { ...known, waiting: 1, lastSequence: 2 } });
    const rows = await desk.store.database.selectFrom("response").select(["id", "day", "standing"]).execute();
    expect(rows.find(({ id }) => id === saved.id)).toMatchObject({ day: "2026-11-12", standing: "counted" });
    expect(rows.find(({ id }) => id === late.id)).toMatchObject({ day: "2026-11-19", standing: "flagged" });
  });

  test("what was heard of tablets is in the store when the endpoint has stopped", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const tablet = await enrolled(desk);
    await sentFrom(desk, tablet, { records: [], heartbeat: well });
    await desk.fleet.contacts.flush();
    const row = await desk.store.database
      .selectFrom("device_enrolment")
      .selectAll()
      .where("device", "=", tablet.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      last_contact: "2026-11-19T03:20:00Z",
      caught_up_at: "2026-11-19T03:20:00Z",
      heartbeat: JSON.stringify(well),
    });
  });
});
