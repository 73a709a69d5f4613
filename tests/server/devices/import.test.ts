import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signatureHeader } from "#protocol/signing.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { type ATablet, anotherTablet, aSessionKey, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { recount, talliesIn } from "../recount.ts";
import { batchOf, keptIn, ruled, sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2 } as const;
const form = (sequence: number, overrides: Parameters<typeof aResponse>[2] = {}) =>
  recordOf(aResponse(survey, said, { unit: "xa-mot", ...overrides }), { sequence });
const call = { method: "POST", path: "/api/responses" } as const;
const path = "/api/devices/import";

async function aDesk(engine: (typeof engines)[number]) {
  const desk = await openDeskOn(engine, { survey });
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], ["xa-mot"]);
  const session = await aSessionKey(desk.store.store, await desk.organisationKey());
  /** The records as they lie on the tablet, and as it exports them. */
  const exported = (records: readonly ReturnType<typeof form>[]) => {
    const load = { records: records.map((record) => session.sealed(record)), keys: [session.key] };
    return { load, batch: carried(desk, tablet, batchOf(tablet, load)) };
  };
  return { desk, tablet, exported };
}

/** One batch of a tablet's file, as an admin's page hands it over. */
function carried(desk: DeskOnAny, tablet: ATablet, body: string) {
  const signature = tablet.headersFor(call, body)[signatureHeader] ?? "";
  return { store: desk.store.store, device: tablet.id, body, signature };
}

/** All a refused file must leave as it was. */
async function everythingOf({ store: { database } }: DeskOnAny, { id }: ATablet) {
  const of = (table: "response" | "held" | "tally" | "sequence_range" | "audit" | "sealed_leftover") =>
    database.selectFrom(table).selectAll().execute();
  const tables = await Promise.all((["response", "held", "tally", "sequence_range", "audit", "sealed_leftover"] as const).map(of));
  const devices = await database.selectFrom("device").selectAll().where("id", "=", id).execute();
  return JSON.stringify([tables, devices]);
}

async function shown(desk: DeskOnAny, { id }: ATablet): Promise<unknown> {
  const { devices } = JSON.parse((await desk.get("/api/devices")).text);
  return devices.find((device: { id: string }) => device.id === id);
}

describe.each(engines)("on %s", (engine) => {
  test("answers carried in a file are counted once, whatever the tablet sends before or after", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const [one, two, three] = [form(1), form(2), form(3)];
    expect(await ruled(await sentFrom(desk, tablet, exported([one]).load))).toEqual(["accepted"]);
    const { load, batch } = exported([one, two, three]);
    expect(await desk.ask(path, batch)).toEqual({
      status: 200,
      json: {
        results: [
          { sequence: 1, outcome: "duplicate" },
          { sequence: 2, outcome: "accepted" },
          { sequence: 3, outcome: "accepted" },
        ],
      },
    });
    expect(await ruled(await sentFrom(desk, tablet, load))).toEqual(["duplicate", "duplicate", "duplicate"]);
    const again = await desk.ask(path, batch);
    expect(again.json).toMatchObject({ results: [{ outcome: "duplicate" }, { outcome: "duplicate" }, { outcome: "duplicate" }] });
    expect(await keptIn(desk)).toEqual({ responses: 3, held: 0 });
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
    expect(await shown(desk, tablet)).toMatchObject({ received: 3, missing: [] });
  });

  test("whatever is sent and carried, in whatever order and however often, is counted once", { timeout: 60_000 }, async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    let last = 0;
    const steps = fc.array(fc.record({ way: fc.constantFrom("sent", "carried"), which: fc.subarray([0, 1, 2, 3]) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const before = (await keptIn(desk)).responses;
        const forms = [0, 1, 2, 3].map(() => form((last += 1)));
        for (const { way, which } of taken) {
          const { load, batch } = exported(forms.filter((_form, index) => which.includes(index)));
          const answer = way === "sent" ? (await sentFrom(desk, tablet, load)).status : (await desk.ask(path, batch)).status;
          expect(answer).toBe(way === "sent" ? 201 : 200);
        }
        const arrived = new Set(taken.flatMap(({ which }) => which));
        expect((await keptIn(desk)).responses - before).toBe(arrived.size);
      }),
      { numRuns: 15 },
    );
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });

  test("the same file brought by two admins at once is counted once", async () => {
    const { desk, exported } = await aDesk(engine);
    await using _ = desk;
    const { batch } = exported([form(1), form(2)]);
    const answers = await Promise.all([desk.ask(path, batch), desk.ask(path, batch), desk.ask(path, batch)]);
    const outcomes = answers.flatMap(({ json }) => Object(json).results.map(({ outcome }: { outcome: string }) => outcome));
    expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(4);
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });

  test("what cannot be counted is held, what is no record refused, and each is told by its number", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const odd = exported([form(1), form(2, { unit: "xa-hai" })]).load;
    const body = batchOf(tablet, { ...odd, records: [...odd.records, { sequence: 3 }, 7] });
    expect((await desk.ask(path, carried(desk, tablet, body))).json).toEqual({
      results: [
        { sequence: 1, outcome: "accepted" },
        { sequence: 2, outcome: "parked", reason: "unit: is not served by this tablet" },
        { sequence: 3, outcome: "rejected", reason: expect.stringMatching(/^not a record/) },
        { sequence: null, outcome: "rejected", reason: expect.stringMatching(/^not a record/) },
      ],
    });
    expect(await keptIn(desk)).toEqual({ responses: 1, held: 1 });
  });

  test("the answers of a revoked tablet are held, as if it had sent them", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    await desk.ask("/api/devices/revoke", { id: tablet.id, reason: "mất" });
    const { load, batch } = exported([form(1)]);
    expect((await desk.ask(path, batch)).json).toEqual({
      results: [{ sequence: 1, outcome: "parked", reason: "device: was revoked" }],
    });
    expect(await ruled(await sentFrom(desk, tablet, load))).toEqual(["parked device: was revoked"]);
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 1 });
  });

  test("a file that is not ours, not whole or not signed is refused by its place, and nothing is changed", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const { batch } = exported([form(1)]);
    const stranger = anotherTablet();
    const signed = (body: string) => carried(desk, tablet, body);
    const refused: [object, number, unknown][] = [
      [{ ...batch, store: "0198f000-0000-4000-8000-000000000009" }, 400, [{ place: "store", fault: "is not the store of this endpoint" }]],
      [carried(desk, stranger, batchOf(stranger, [])), 404, undefined],
      [{ ...batch, body: batch.body.replace('"app":"1.0"', '"app":"1.1"') }, 400, [expect.objectContaining({ place: "signature" })]],
      [{ ...batch, signature: "AAAA" }, 400, [expect.objectContaining({ place: "signature" })]],
      [signed("{"), 400, [{ place: "body", fault: "is not JSON" }]],
      [signed(batchOf(stranger, [])), 400, [{ place: "body.device", fault: "is not the tablet that signed" }]],
      [signed(batch.body.replace('"protocol":1', '"protocol":2')), 400, [expect.objectContaining({ place: "body.protocol" })]],
      [
        signed(
          batchOf(
            tablet,
            Array.from({ length: 51 }, () => 1),
          ),
        ),
        400,
        [expect.objectContaining({ place: "body.records" })],
      ],
      [{ ...batch, body: undefined }, 400, [{ place: "body", fault: "is missing" }]],
    ];
    const before = await everythingOf(desk, tablet);
    for (const [input, status, faults] of refused) {
      const answer = await desk.ask(path, input);
      expect([answer.status, Object(answer.json).faults]).toEqual([status, faults]);
      expect(await everythingOf(desk, tablet)).toBe(before);
    }
    // What is signed for another call is not signed for this one.
    const elsewhere = tablet.headersFor({ method: "GET", path: "/api/bundle" }, batch.body)[signatureHeader];
    expect((await desk.ask(path, { ...batch, signature: elsewhere })).status).toBe(400);
  });

  test("a file made before the tablet was enrolled anew no longer fits its key, and says so", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const { batch } = exported([form(1)]);
    await enrolIn(desk.store, [anotherTablet(tablet.id)], ["xa-mot"]);
    expect(await desk.ask(path, batch)).toMatchObject({
      status: 400,
      json: { faults: [{ place: "signature", fault: "was not made over this body with the key the tablet has now" }] },
    });
  });

  test("an admin brings in the files of tablets he may change, and of no others", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const { batch } = exported([form(1)]);
    const elsewhere = await signedIn(desk.store, { role: "admin", unit: "xa-hai", now: desk.day.now });
    expect((await desk.ask(path, batch, elsewhere.cookie)).status).toBe(404);
    await enrolIn(desk.store, [tablet], ["xa-mot", "xa-hai"]);
    expect((await desk.ask(path, batch, elsewhere.cookie)).status).toBe(404);
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 0 });
    const here = await signedIn(desk.store, { role: "admin", unit: "tinh", now: desk.day.now });
    expect((await desk.ask(path, batch, here.cookie)).status).toBe(200);
  });

  test("it is written down who brought how many, and nothing of what they say", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const records = [form(1), form(2, { unit: "xa-hai" })];
    await desk.ask(path, exported(records).batch);
    const rows = await desk.store.database.selectFrom("audit").selectAll().where("action", "=", "answers-imported").execute();
    expect(rows.map(({ actor, unit, detail }) => [actor, unit, JSON.parse(detail)])).toEqual([
      [desk.admin.account, "xa-mot", { device: tablet.id, records: 2, accepted: 1, duplicate: 0, parked: 1, conflict: 0, rejected: 0 }],
    ]);
    for (const { id, hash } of records) expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${id}|${hash}`));
  });

  test("a file is no sign of life of its tablet: when it was heard, its program and its state stay as they were", async () => {
    const { desk, tablet, exported } = await aDesk(engine);
    await using _ = desk;
    const well = { waiting: 2, refused: 0, lastSequence: 2, persisted: true, lastError: null, battery: null, clockAheadSeconds: 0 };
    const file = exported([form(1)]).batch;
    const old = carried(
      desk,
      tablet,
      batchOf(tablet, { ...exported([form(2)]).load, heartbeat: { ...well, waiting: 1 } }).replace('"1.0"', '"0.9"'),
    );
    // Never heard of yet.
    await desk.ask(path, file);
    expect(await shown(desk, tablet)).toMatchObject({ states: ["enrolled"], lastContact: null, heartbeat: null, received: 1 });
    desk.day.now = new Date("2026-11-19T03:40:00Z");
    await sentFrom(desk, tablet, { records: [], heartbeat: well });
    const heard = await shown(desk, tablet);
    desk.day.now = new Date("2026-11-19T04:00:00Z");
    expect((await desk.ask(path, old)).status).toBe(200);
    expect(await shown(desk, tablet)).toEqual({
      ...Object(heard),
      states: expect.not.arrayContaining(["online"]),
      received: 2,
      missing: [],
    });
    const hours = await desk.store.database.selectFrom("device").select(["app", "last_hour"]).where("id", "=", tablet.id).execute();
    expect(hours).toEqual([{ app: "1.0", last_hour: "2026-11-19T03:00:00Z" }]);
  });
});
