import { hash as digest } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openHeldAgain } from "../../../src/server/devices/held-again.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { mostHeldPerDevice } from "../../../src/server/store/held-records.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { anotherTablet, aSessionKey, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";
import { recount, talliesIn } from "../recount.ts";
import { keptIn, ruled, sentFrom } from "./sending-from.ts";

const survey = aSurvey();
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2 } as const;
const form = (overrides: Parameters<typeof aResponse>[2] = {}) => recordOf(aResponse(survey, said, { unit: "xa-mot", ...overrides }));

/** A form with words, which travel apart. */
function formWithWords(words: string) {
  const comment = { salt: "ab".repeat(16), words };
  const record = form({ comments: { "comment-text": digest("sha256", hashedText(comment)) } });
  return { ...record, comments: JSON.stringify({ "comment-text": comment }) };
}

/** A form whose text is so many bytes long. */
function formOfBytes(bytes: number) {
  const response = aResponse(survey, said, { unit: "xa-mot" });
  const text = JSON.stringify(response);
  const body = `{${" ".repeat(bytes - Buffer.byteLength(text))}${text.slice(1)}`;
  return { ...recordOf(response), hash: digest("sha256", body), body };
}

async function aDesk(engine: (typeof engines)[number]) {
  const desk = await openDeskOn(engine, { survey });
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], ["xa-mot"]);
  const session = await aSessionKey(desk.store.store, await desk.organisationKey());
  return { desk, tablet, session };
}

/** Takes the folder of the keys away, and gives the way to bring it back. */
function withoutKeys(desk: DeskOnAny): () => void {
  const aside = join(desk.folder, "aside");
  renameSync(desk.keys, aside);
  mkdirSync(desk.keys);
  desk.fleet.keyring.look();
  return () => {
    renameSync(aside, join(desk.keys, "..", "back"));
    renameSync(desk.keys, join(desk.folder, "empty"));
    renameSync(join(desk.folder, "back"), desk.keys);
  };
}

const bodiesIn = async ({ store: { database } }: DeskOnAny) =>
  (await database.selectFrom("response").select("body").execute()).map(({ body }) => Buffer.from(body).toString());
const commentsIn = ({ store: { database } }: DeskOnAny) => database.selectFrom("comment").select(["question", "words"]).execute();

describe.each(engines)("on %s", (engine) => {
  test("a sealed answer is opened, kept in its plain bytes and counted, sealed again it is the same answer", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const [one, two] = [form(), formWithWords("Cảm ơn các anh chị")];
    const keys = { keys: [session.key] };
    expect(await ruled(await sentFrom(desk, tablet, { records: [session.sealed(one), session.sealed(two)], ...keys }))).toEqual([
      "accepted",
      "accepted",
    ]);
    expect((await bodiesIn(desk)).toSorted()).toEqual([one.body, two.body].toSorted());
    expect(await commentsIn(desk)).toEqual([{ question: "comment-text", words: "Cảm ơn các anh chị" }]);
    // Sealed with another nonce, or plain as before there were keys: the same answer.
    expect(await ruled(await sentFrom(desk, tablet, { records: [session.sealed(one), two], ...keys }))).toEqual(["duplicate", "duplicate"]);
  });

  test("spaces that hide how long an answer is are neither hashed nor kept, and one sealed without them opens as ever", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const exact = [2815, 2816, 2817, 5632].map(formOfBytes);
    const [before, silentBefore] = [formWithWords("Trước đây"), form()];
    const records = [
      ...exact.map(session.sealed),
      session.sealed(form()),
      session.sealedAtItsLength(before),
      session.sealedAtItsLength(silentBefore),
    ];
    const plain = [...exact, before, silentBefore];
    expect(await ruled(await sentFrom(desk, tablet, { records, keys: [session.key] }))).toEqual(records.map(() => "accepted"));
    const kept = await desk.store.database.selectFrom("response").select(["id", "hash", "body"]).execute();
    for (const { id, hash, body } of plain) {
      const row = kept.find((one) => one.id === id);
      expect([row?.hash, Buffer.from(row?.body ?? []).toString()]).toEqual([hash, body]);
    }
    for (const { hash, body } of kept) expect(digest("sha256", body)).toBe(hash);
    expect(await commentsIn(desk)).toEqual([{ question: "comment-text", words: "Trước đây" }]);
  });

  test("what does not open is held sealed, under no unit, and harms no other", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const other = await aSessionKey(desk.store.store, await desk.organisationKey());
    const elsewhere = await aSessionKey("0198f000-0000-4000-8000-000000000009", await desk.organisationKey());
    const [good, strange] = [form(), form()];
    const records = [
      session.sealed(good),
      other.sealed(form()),
      { ...session.sealed(form()), body: session.sealed(strange).body },
      { ...session.sealed(form()), body: "AAAA" },
      elsewhere.sealed(form()),
      { ...form(), key: session.key.name },
    ];
    expect(await ruled(await sentFrom(desk, tablet, { records, keys: [session.key, elsewhere.key, 7, { name: "x" }] }))).toEqual([
      "accepted",
      "parked key: did not come with the record",
      "parked body: will not open",
      "parked body: will not open",
      "parked key: will not open",
      "parked body: will not open",
    ]);
    const held = await desk.store.database.selectFrom("held").select(["unit", "key"]).execute();
    expect(new Set(held.map(({ unit }) => unit))).toEqual(new Set([""]));
    expect(held.every(({ key }) => key !== null)).toBe(true);
    // The true record with the same name still counts.
    expect(await ruled(await sentFrom(desk, tablet, [strange]))).toEqual(["accepted"]);
  });

  test("while the organisation's key file is missing answers are kept sealed; once it is back they are counted, words and all", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const keysBack = withoutKeys(desk);
    const records = [form(), formWithWords("Chờ lâu"), form({ answers: { "acc-1": ["wonderful"] } })];
    const sealed = records.map((record) => session.sealed(record));
    expect(new Set(sealed.map(({ body, comments }) => `${body.length} ${comments.length}`)).size).toBe(1);
    const missing = "parked key: file is missing";
    expect(await ruled(await sentFrom(desk, tablet, { records: sealed, keys: [session.key] }))).toEqual([missing, missing, missing]);
    const again = { store: desk.store, fleet: desk.fleet, now: () => desk.day.now };
    expect(await openHeldAgain(again)).toBe(0);
    expect(await keptIn(desk)).toEqual({ responses: 0, held: 3 });
    const keys = async () => JSON.parse((await desk.get("/api/organisation-keys")).text);
    expect(await keys()).toMatchObject({ keys: [{ inForce: true, file: false }], unopened: 3 });

    keysBack();
    desk.fleet.keyring.look();
    expect(await openHeldAgain(again)).toBe(2);
    expect((await bodiesIn(desk)).toSorted()).toEqual(
      records
        .slice(0, 2)
        .map(({ body }) => body)
        .toSorted(),
    );
    expect(await commentsIn(desk)).toEqual([{ question: "comment-text", words: "Chờ lâu" }]);
    expect(await openHeldAgain(again)).toBe(0);
    expect(await keys()).toMatchObject({ keys: [{ file: true }], unopened: 1 });
    const outcomes = await ruled(await sentFrom(desk, tablet, { records: sealed, keys: [session.key] }));
    expect(outcomes.map((outcome) => outcome.split(" ")[0])).toEqual(["duplicate", "duplicate", "parked"]);
  });

  test("a tablet with too many held records leaves nothing more on the disk, whatever it sends", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    withoutKeys(desk);
    const send = () => sentFrom(desk, tablet, { records: [session.sealed(formWithWords("Chờ lâu"))], keys: [session.key] });
    const leftovers = async () => (await desk.store.database.selectFrom("sealed_leftover").selectAll().execute()).length;
    expect(await ruled(await send())).toEqual(["parked key: file is missing"]);
    await desk.store.write((transaction) => transaction.updateTable("device").set({ held: mostHeldPerDevice }).execute());
    expect(await ruled(await send())).toEqual(["rejected this device has too many held records"]);
    expect([await leftovers(), (await keptIn(desk)).held]).toEqual([1, 1]);
  });

  test("what many desks sent while the key was missing comes in fifty at a time, and others are heard in between", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const keysBack = withoutKeys(desk);
    const records = Array.from({ length: 130 }, () => session.sealed(form()));
    for (let start = 0; start < records.length; start += 50)
      await ruled(await sentFrom(desk, tablet, { records: records.slice(start, start + 50), keys: [session.key] }));
    keysBack();
    desk.fleet.keyring.look();

    let changes = 0;
    let heardAfter = 0;
    const change: Store["change"] = async (writing) => {
      changes += 1;
      // Somebody calls while the first fifty are counted.
      if (changes === 1) void setImmediate(async () => (await desk.app.request("/api/organisation-keys"), (heardAfter = changes)));
      return desk.store.change(writing);
    };
    expect(await openHeldAgain({ store: { ...desk.store, change }, fleet: desk.fleet, now: () => desk.day.now })).toBe(130);
    expect(changes).toBe(3);
    expect(heardAfter).toBeOneOf([1, 2]);
    expect(await keptIn(desk)).toEqual({ responses: 130, held: 130 });
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });

  test("an admin brings a lost key back from its copy, and what was held for want of it counts", async () => {
    const { desk, tablet } = await aDesk(engine);
    await using _ = desk;
    const rotated = await desk.ask("/api/organisation-keys/rotate", {});
    const { recoveryCopy } = Object(rotated.json);
    const session = await aSessionKey(desk.store.store, await desk.organisationKey());
    withoutKeys(desk);
    await sentFrom(desk, tablet, { records: [session.sealed(form())], keys: [session.key] });
    expect((await desk.ask("/api/organisation-keys/restore", { copy: "SIPAS1-nothing" })).status).toBe(400);
    expect(await desk.ask("/api/organisation-keys/restore", { copy: recoveryCopy })).toEqual({
      status: 200,
      json: { opened: 1, unopened: 0 },
    });
    expect(await keptIn(desk)).toEqual({ responses: 1, held: 1 });
    expect(JSON.stringify(await desk.store.database.selectFrom("audit").selectAll().execute())).not.toContain(
      String(recoveryCopy).slice(7, 16),
    );
  });

  test("after the organisation's key was changed, what was sealed to the older one still opens", async () => {
    const { desk, tablet, session } = await aDesk(engine);
    await using _ = desk;
    const older = await desk.organisationKey();
    expect((await desk.ask("/api/organisation-keys/rotate", {})).status).toBe(200);
    const newer = await desk.organisationKey();
    expect(newer.id).not.toBe(older.id);
    const fresh = await aSessionKey(desk.store.store, newer);
    const keys = { keys: [session.key, fresh.key] };
    expect(await ruled(await sentFrom(desk, tablet, { records: [session.sealed(form()), fresh.sealed(form())], ...keys }))).toEqual([
      "accepted",
      "accepted",
    ]);
  });
});

test("words that belong to no hash, or are longer than was asked for, keep the answer from being counted, and words that are missing do not", async () => {
  const { desk, tablet } = await aDesk("sqlite");
  await using _ = desk;
  const told = formWithWords("Cảm ơn");
  const { comments: __, ...without } = formWithWords("Cảm ơn");
  const reasons = await ruled(
    await sentFrom(desk, tablet, [
      { ...formWithWords("Cảm ơn"), comments: told.comments.replace("Cảm", "Xin") },
      { ...form(), comments: told.comments },
      { ...formWithWords("Cảm ơn"), comments: "{" },
      { ...formWithWords("Cảm ơn"), comments: JSON.stringify({ "comment-text": "Cảm ơn" }) },
      { ...form(), comments: `"${"x".repeat(64_001)}"` },
      without,
      told,
    ]),
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^parked .*comments\.comment-text does not belong to its hash/),
    expect.stringMatching(/^parked .*comments\.comment-text/),
    expect.stringMatching(/^parked .*comments are not words/),
    expect.stringMatching(/^parked .*comments are not words/),
    expect.stringMatching(/^rejected comments: is larger/),
    "accepted",
    "accepted",
  ]);
  expect(reasons.join()).not.toContain("Xin");
});

test("one bit changed in a sealed record never yields an accepted answer of other content", { timeout: 60_000 }, async () => {
  const { desk, tablet, session } = await aDesk("sqlite");
  await using _ = desk;
  const plain = formWithWords("Rất hài lòng");
  const record = session.sealed(plain);
  const text = JSON.stringify(record);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 0, max: 6 }), async (place, bit) => {
      const changed = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1);
      let tampered: unknown;
      try {
        tampered = JSON.parse(changed);
      } catch {
        return;
      }
      await sentFrom(desk, tablet, { records: [tampered], keys: [session.key] });
      for (const body of await bodiesIn(desk)) expect(body).toBe(plain.body);
      for (const { words } of await commentsIn(desk)) expect(words).toBe("Rất hài lòng");
    }),
    { numRuns: 300 },
  );
});
