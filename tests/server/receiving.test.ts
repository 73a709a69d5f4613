import { hash as digest } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bytesPerBody } from "#protocol/responses.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { engines, openDeskOn, recordOf, tablet } from "./open-desk.ts";
import { recount, rowsIn, talliesIn } from "./recount.ts";

const survey = aSurvey();
const content = { "acc-1": 4, "acc-2": 5, "acc-3": 2, "gave-feedback": "no" } as const;
const form = (overrides: Parameters<typeof aResponse>[2] = {}) => aResponse(survey, content, overrides);

function bodyOf(body: string) {
  return { body, hash: digest("sha256", body) };
}

describe.each(engines)("on %s", (engine) => {
  test("a response is accepted, and sent twice it is counted once", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form());
    expect(await desk.outcomes([record])).toEqual(["accepted"]);
    expect(await desk.outcomes([record])).toEqual(["duplicate"]);
    expect(await desk.outcomes([record, record])).toEqual(["duplicate", "duplicate"]);
    expect(await rowsIn(desk.store.database, "response")).toBe(1);
  });

  test("the same response twice in one batch is counted once", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form());
    expect(await desk.outcomes([record, record])).toEqual(["accepted", "duplicate"]);
  });

  test("the receipt names store and tablet and repeats each record's own id and hash", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const records = [recordOf(form()), recordOf(form())];
    const answer = await desk.post(JSON.stringify({ protocol: 1, device: tablet, app: "1.0", records }));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      store: desk.store.store,
      epoch: desk.store.epoch,
      device: tablet,
      results: records.map(({ id, hash }) => ({ id, hash, outcome: "accepted" })),
    });
  });

  test("the bytes of a response are stored exactly as they came", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form({ secondsByScreen: { "Cảm ơn \u{1F600} \u0000 các anh chị": 1 } }));
    await desk.send([record]);
    const { body } = await desk.store.database.selectFrom("response").select("body").executeTakeFirstOrThrow();
    expect(Buffer.from(body).toString()).toBe(record.body);
  });

  test("of two different responses with one id the first counts and the other is kept aside, whichever comes first", async () => {
    const one = form();
    const other = { ...form(), id: one.id };
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      await using desk = await openDeskOn(engine, { survey });
      expect(await desk.outcomes([recordOf(first)])).toEqual(["accepted"]);
      expect(await desk.outcomes([recordOf(second)])).toEqual(["conflict"]);
      expect(await desk.outcomes([recordOf(second), recordOf(first)])).toEqual(["conflict", "duplicate"]);
      expect([await rowsIn(desk.store.database, "response"), await rowsIn(desk.store.database, "held")]).toEqual([1, 1]);
    }
  });

  const stranger = "f".repeat(64);
  const parked: Record<string, { readonly record: unknown; readonly reason: RegExp }> = {
    "of a survey version this store does not know": { record: recordOf(form({ survey: stranger })), reason: /^survey:/ },
    "not allowed by its survey": { record: recordOf(form({ answers: { "acc-1": ["wonderful"] } })), reason: /acc-1/ },
    "of a foreign unit": { record: recordOf(form({ unit: "so-la" })), reason: /^unit:/ },
    "whose body is not JSON": { record: recordOf(form(), bodyOf("không phải JSON")), reason: /^body: is not JSON/ },
    "whose body is not a response": { record: recordOf(form(), bodyOf('{"format":2,"more":true}')), reason: /^not a response: / },
    "whose body bears another id": { record: recordOf(form(), { id: form().id }), reason: /^id:/ },
    "whose body does not match its hash": { record: recordOf(form(), { hash: stranger }), reason: /^hash:/ },
    "that says it was on paper": { record: recordOf(form({ channel: "paper" })), reason: /^channel: paper comes only by its sheet/ },
    "that is sealed with a key nobody knows": { record: recordOf(form(), { key: "k1" }), reason: /^key:/ },
  };

  test.each(Object.entries(parked))(
    "a record %s is kept whole, not counted, and sent again it is the same",
    async (_, { record, reason }) => {
      await using desk = await openDeskOn(engine, { survey });
      const [first] = await desk.send([record]);
      expect(first).toMatchObject({ outcome: "parked", reason: expect.stringMatching(reason) });
      expect(await desk.send([record])).toEqual([first]);
      expect([
        await rowsIn(desk.store.database, "response"),
        await rowsIn(desk.store.database, "held"),
        await rowsIn(desk.store.database, "tally"),
      ]).toEqual([0, 1, 0]);
    },
  );

  const rejected: Record<string, unknown> = {
    "nothing at all": null,
    "a number": 7,
    "a list": [],
    "without an id": { ...recordOf(form()), id: undefined },
    "with a short hash": { ...recordOf(form()), hash: "abc" },
    "numbered zero": { ...recordOf(form()), sequence: 0 },
    "over the size limit": recordOf(form(), bodyOf("x".repeat(bytesPerBody + 1))),
  };

  test.each(Object.entries(rejected))("a record that is %s is rejected and not kept", async (_, record) => {
    await using desk = await openDeskOn(engine, { survey });
    expect(await desk.outcomes([record])).toEqual(["rejected"]);
    expect([await rowsIn(desk.store.database, "response"), await rowsIn(desk.store.database, "held")]).toEqual([0, 0]);
  });

  test("a rejected record that names itself is answered by its name, one that does not by nothing", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const results = await desk.send([{ id: "x", hash: "y", body: 3 }, "?"]);
    expect(results.map(({ id, hash }) => [id, hash])).toEqual([
      ["x", "y"],
      ["", ""],
    ]);
  });

  test("one poisoned record harms none of the other 49, wherever it stands", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const poisons = [...Object.values(rejected), ...Object.values(parked).map(({ record }) => record)];
    for (let place = 0; place < 50; place += 1) {
      const records: unknown[] = Array.from({ length: 50 }, () => recordOf(form()));
      records[place] = poisons[place % poisons.length];
      const outcomes = await desk.outcomes(records);
      expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(49);
      expect(outcomes[place]).toMatch(/parked|rejected/);
    }
    expect(await rowsIn(desk.store.database, "response")).toBe(50 * 49);
  });

  test("sixteen tabs sending the same batch at once count it once", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const records = Array.from({ length: 20 }, () => recordOf(form()));
    const all = await Promise.all(Array.from({ length: 16 }, () => desk.outcomes(records)));
    expect(all.flat().filter((outcome) => outcome === "accepted")).toHaveLength(20);
    expect(all.flat().filter((outcome) => outcome === "duplicate")).toHaveLength(15 * 20);
    expect(await rowsIn(desk.store.database, "response")).toBe(20);
  });

  test("a record damaged on its way is kept aside, and the true one still counts", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form());
    expect(await desk.outcomes([{ ...record, body: record.body.replace("satisfied", "dissatisfied") }])).toEqual(["parked"]);
    expect(await desk.outcomes([record])).toEqual(["accepted"]);
  });

  test("a response of a unit that was dissolved after it was counted stays a duplicate", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form({ unit: "xa-mot" }));
    await desk.send([record]);
    const { units, ...rest } = desk.store.known().organisation;
    await desk.reorganise({ ...rest, units: units.filter(({ id }) => id !== "xa-mot") });
    expect(await desk.outcomes([record])).toEqual(["duplicate"]);
  });

  test("practice is stored and enters no tally", async () => {
    await using desk = await openDeskOn(engine, { survey });
    expect(await desk.outcomes([recordOf(form({ mode: "practice" }))])).toEqual(["accepted"]);
    expect([await rowsIn(desk.store.database, "response"), await rowsIn(desk.store.database, "tally")]).toEqual([1, 0]);
  });

  test("practice at a tablet is answered «accepted», kept as it came and counted nowhere, whatever else it says", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const staffWord = { result: "refused", returned: "late" } as const;
    const said = { assisted: true, procedure: "1.000001", wave: "dot-mot", field: "land", staffWord } as const;
    const practice = (["completed", "partial", "abandoned", "declined", "not-eligible"] as const).map((outcome) => {
      const answers = outcome === "completed" ? form().answers : {};
      return recordOf(form({ ...said, mode: "practice", outcome, answers }));
    });
    expect(await desk.outcomes(practice)).toEqual(practice.map(() => "accepted"));
    expect(await desk.outcomes(practice)).toEqual(practice.map(() => "duplicate"));
    expect([await rowsIn(desk.store.database, "response"), await rowsIn(desk.store.database, "tally")]).toEqual([5, 0]);
  });

  test("the word of staff is kept in the exact bytes and counted beside what the citizen says of the same thing, never in it", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const plain = form({ answers: { ...form().answers, "return-time": ["on-time"] } });
    await desk.send([recordOf(plain)]);
    const without = await talliesIn(desk.store.database);
    await using other = await openDeskOn(engine, { survey });
    const record = recordOf({ ...plain, staffWord: { result: "granted", returned: "late" } });
    expect(await other.outcomes([record])).toEqual(["accepted"]);
    const { body } = await other.store.database.selectFrom("response").select("body").executeTakeFirstOrThrow();
    expect(Buffer.from(body).toString()).toBe(record.body);
    const told = await talliesIn(other.store.database);
    expect(Object.fromEntries(Object.entries(told).filter(([cell]) => !cell.includes("|staff-word|")))).toEqual(without);
    expect(Object.keys(told)).toHaveLength(Object.keys(without).length + 1);
    expect(told).toEqual(await recount(other.store.database));
  });

  test("a word of staff on a visit that a citizen launched alone keeps it from being counted", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const alone = { ...form({ launchedBy: "citizen" }).answers, "received-result": ["yes"] };
    const staffWord = { result: "granted", returned: "early" } as const;
    expect(await desk.outcomes([recordOf(form({ launchedBy: "citizen", answers: alone }))])).toEqual(["accepted"]);
    expect(await desk.send([recordOf(form({ launchedBy: "citizen", answers: alone, staffWord }))])).toMatchObject([
      { outcome: "parked", reason: /^not allowed by its survey: staffWord/ },
    ]);
    const strange = form();
    const body = JSON.stringify({ ...strange, staffWord: { ...staffWord, returned: "never" } });
    expect(await desk.send([recordOf(strange, bodyOf(body))])).toMatchObject([
      { outcome: "parked", reason: /^not a response: response\.staffWord\.returned/ },
    ]);
  });

  test("what a tablet with yesterday's bundle lawfully says of case and desk is counted as it was said", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const name = { vi: "Tên", en: "Name" };
    const procedure = { name, units: null, from: "2026-01-01" };
    const changed = {
      fields: [],
      procedures: [
        { ...procedure, id: "1.1", field: "land", endedOn: "2026-11-18" },
        { ...procedure, id: "1.2", field: "civil", endedOn: null },
      ],
    };
    expect((await desk.ask("/api/organisation/procedures", { revision: 0, ...changed })).status).toBe(200);
    const told = [
      { field: "land", procedure: "1.1", wave: null },
      // Moved to another field since, or gone altogether.
      { field: "land", procedure: "1.2", wave: "dot-cu" },
      { field: "forestry", procedure: "9.9", wave: "dot-khac" },
    ];
    const records = told.map((one) => recordOf(form({ ...one, counter: "quay-99" })));
    expect(await desk.outcomes(records)).toEqual(["accepted", "accepted", "accepted"]);
    const rows = await desk.store.database.selectFrom("response").select(["field", "procedure", "wave"]).orderBy("procedure").execute();
    expect(rows).toEqual(told);
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });

  test("a device that leaves too many records to be decided is told so, and only that device", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await desk.send([]);
    await desk.store.write((transaction) => transaction.updateTable("device").set({ held: 10_000 }).execute());
    expect(await desk.send([recordOf(form({ unit: "so-la" }))])).toMatchObject([{ outcome: "rejected", reason: /too many/ }]);
    expect(await desk.outcomes([recordOf(form())])).toEqual(["accepted"]);
    expect(await desk.outcomes([recordOf(form({ unit: "so-la" }))], "0f0e0d0c-0b0a-4908-8706-050403020101")).toEqual(["parked"]);
  });

  test.each(["1970-01-01", "2038-01-19", "9999-12-31", "0000-01-01"])(
    "a form whose clock said %s counts on the day it came in, flagged, its bytes as they were",
    async (day) => {
      await using desk = await openDeskOn(engine, { survey });
      const record = recordOf(form({ day, clock: "unverified" }));
      expect(await desk.outcomes([record])).toEqual(["accepted"]);
      expect(await desk.outcomes([record])).toEqual(["duplicate"]);
      expect(await desk.store.database.selectFrom("response").select(["day", "standing"]).executeTakeFirst()).toEqual({
        day: "2026-11-19",
        standing: "flagged",
      });
      expect(await desk.store.database.selectFrom("tally").select("period").distinct().where("span", "=", "day").execute()).toEqual([
        { period: "2026-11-19" },
      ]);
      expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
    },
  );

  test("a form that a tablet held for half a year keeps its day", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await desk.outcomes([recordOf(form({ day: "2026-05-19" }))]);
    expect(await desk.store.database.selectFrom("response").select(["day", "standing"]).executeTakeFirst()).toEqual({
      day: "2026-05-19",
      standing: "counted",
    });
  });

  test("an id has one spelling, and the name of a key is short", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const record = recordOf(form());
    expect(await desk.outcomes([{ ...record, id: record.id.toUpperCase() }])).toEqual(["rejected"]);
    expect(await desk.outcomes([{ ...record, key: "k".repeat(101) }])).toEqual(["rejected"]);
    expect(await rowsIn(desk.store.database, "held")).toBe(0);
  });
});
