import { describe, expect, test } from "vitest";
import { chainOpenFrom } from "../../../src/server/store/open-hour.ts";
import type { Judged } from "../../../src/server/store/judged.ts";
import { writeMeta } from "../../../src/server/store/meta.ts";
import { aForm, aStore, held, tablet, valid, withWords } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";
import { recount, rowsIn, talliesIn } from "../recount.ts";
import { annul } from "./annul.ts";

type AStore = Awaited<ReturnType<typeof aStore>>;

const hoursIn = async ({ store }: AStore, table: "response" | "held") =>
  (await store.database.selectFrom(table).select("received_hour").orderBy("received_hour").execute()).map(
    ({ received_hour: hour }) => hour,
  );

const deviceIn = ({ store }: AStore) => store.database.selectFrom("device").selectAll().where("id", "=", tablet).executeTakeFirstOrThrow();

const hashOf = (judged: Judged) => (judged.verdict === "rejected" ? judged.hash : judged.record.hash);

describe.each(engines)("on %s", (engine) => {
  test("a record is sealed under the hour it came in, or under the first hour still open", async () => {
    await using desk = await aStore(engine);
    await desk.keep(valid(aForm(), desk.clock.now), held(aForm(), desk.clock.now));
    await desk.store.write((transaction) => writeMeta(transaction, chainOpenFrom, "2026-11-19T05:00:00Z"));
    await desk.keep(valid(aForm(), desk.clock.now), held(aForm(), desk.clock.now));
    desk.pass(3);
    await desk.keep(valid(aForm(), desk.clock.now));
    expect(await hoursIn(desk, "response")).toEqual(["2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z", "2026-11-19T06:00:00Z"]);
    expect(await hoursIn(desk, "held")).toEqual(["2026-11-19T03:00:00Z", "2026-11-19T05:00:00Z"]);
  });

  test("when a record came, to the second, and its free words lie apart from it, once", async () => {
    await using desk = await aStore(engine);
    const { form, comments } = withWords(aForm(), { "comment-text": "Cảm ơn \u{1F600}" });
    const record = valid(form, desk.clock.now, comments);
    await desk.keep(record);
    desk.pass(1);
    await desk.keep(record, record);
    expect(await desk.store.database.selectFrom("receive_time").selectAll().execute()).toEqual([
      { received_at: "2026-11-19T03:20:00Z", unit: form.unit, id: form.id },
    ]);
    const columns = ["unit", "id", "hash", "question", "salt", "words"] as const;
    expect(await desk.store.database.selectFrom("comment").select(columns).execute()).toEqual([
      { unit: form.unit, id: form.id, hash: hashOf(record), question: "comment-text", salt: comments[0]?.salt, words: "Cảm ơn \u{1F600}" },
    ]);
  });

  test("of each device is counted what was new, counted or held, however often it comes", async () => {
    await using desk = await aStore(engine);
    const [one, two, aside] = [valid(aForm(), desk.clock.now), valid(aForm(), desk.clock.now), held(aForm(), desk.clock.now)];
    await desk.keep(one, aside, one);
    await Promise.all([desk.keep(one, two), desk.keep(two, aside)]);
    expect(await deviceIn(desk)).toMatchObject({ kept: 3, held: 1 });
    const ranges = await desk.store.database.selectFrom("sequence_range").select(["first", "last"]).execute();
    expect(ranges.map(({ first, last }) => last - first + 1)).toEqual([3]);
  });

  test("what was taken back stays so for what still arrives, and for nothing else", async () => {
    await using desk = await aStore(engine);
    await desk.keep(valid(aForm({ unit: "xa-mot" }), desk.clock.now));
    await annul(desk.store, { unit: "xa-mot", counter: "quay-2" });
    await annul(desk.store, { unit: "xa-hai", flag: "straight-line" });
    const quality = { straightLine: true, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" } as const;
    await desk.keep(
      valid(aForm({ unit: "xa-mot", counter: "quay-2" }), desk.clock.now),
      valid(aForm({ unit: "xa-mot" }), desk.clock.now),
      valid(aForm({ unit: "xa-hai" }), desk.clock.now),
      valid(aForm({ unit: "xa-hai", quality }), desk.clock.now),
      valid(aForm({ unit: "xa-mot", counter: "quay-2", day: "2026-11-17" }), desk.clock.now),
    );
    const standings = await desk.store.database
      .selectFrom("response")
      .select(["unit", "standing"])
      .orderBy("unit")
      .orderBy("standing")
      .execute();
    expect(standings.map(({ unit, standing }) => `${unit} ${standing}`)).toEqual([
      "xa-hai annulled",
      "xa-hai counted",
      "xa-mot annulled",
      "xa-mot counted",
      "xa-mot counted",
      "xa-mot counted",
    ]);
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });

  test("a character no database likes harms nobody", async () => {
    await using desk = await aStore(engine);
    const { form, comments } = withWords(aForm(), { "comment-text": "a\0b\u{D800}" });
    const rulings = await desk.store.keep({
      device: tablet,
      app: "1\0",
      receivedAt: desk.clock.now,
      records: [
        valid(form, desk.clock.now, comments),
        held(aForm(), desk.clock.now, { reason: "not a response: \0 is unknown" }),
        valid(aForm(), desk.clock.now),
      ],
    });
    expect(rulings.map(({ outcome }) => outcome)).toEqual(["accepted", "parked", "accepted"]);
    expect([await rowsIn(desk.store.database, "response"), await rowsIn(desk.store.database, "held")]).toEqual([2, 1]);
  });

  test("numbers beyond all that tablets give out are kept too", async () => {
    await using desk = await aStore(engine);
    const record = valid(aForm(), desk.clock.now);
    if (record.verdict !== "valid") throw new Error("made invalid");
    await desk.keep({ ...record, record: { ...record.record, sequence: Number.MAX_SAFE_INTEGER } });
    const [range] = await desk.store.database.selectFrom("sequence_range").select(["first", "last"]).execute();
    expect(range).toEqual({ first: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER });
  });

  test("a delivery without records says only that the device was here", async () => {
    await using desk = await aStore(engine);
    expect(await desk.keep()).toEqual([]);
    expect(await deviceIn(desk)).toMatchObject({ kept: 0, first_hour: "2026-11-19T03:00:00Z" });
  });
});
