import { describe, expect, test } from "vitest";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { heldGroups, heldRecords } from "../../../src/server/integrity/held-list.ts";
import { aForm, anAdmin, aStore, held, tablet, valid, withWords } from "./a-store.ts";
import { hourByHour } from "../../../src/server/integrity/hour-by-hour.ts";
import { hourOf } from "../../../src/server/store/open-hour.ts";
import { engines } from "../open-desk.ts";
import { rowsIn } from "../recount.ts";

const revoked = "device: was revoked";
const group = (unit: string, reason = revoked) => ({ which: "group", unit, device: tablet, reason }) as const;
const admin = { account: anAdmin().account, seen: null };
const reason = "đã hỏi đơn vị";

describe.each(engines)("on %s", (engine) => {
  test("held records are listed by unit, tablet and reason, and never with what they say", async () => {
    await using desk = await aStore(engine);
    const forms = [aForm(), aForm(), aForm({ unit: "xa-mot" })];
    await desk.keep(...forms.map((form) => held(form, desk.clock.now)), held(aForm(), desk.clock.now, { reason: "body: will not open" }));
    const groups = await heldGroups(desk.store.database, {}, null);
    expect(groups.map(({ unit, reason: why, records }) => [unit, why, records])).toEqual([
      ["so-xay-dung", "body: will not open", 1],
      ["so-xay-dung", revoked, 2],
      ["xa-mot", revoked, 1],
    ]);
    expect((await heldGroups(desk.store.database, {}, ["xa-mot"])).map(({ unit }) => unit)).toEqual(["xa-mot"]);
    const page = await heldRecords(desk.store.database, { unit: "so-xay-dung", device: tablet, reason: revoked });
    expect(page.records.map(({ id }) => id)).toEqual(
      forms
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(JSON.stringify([groups, page])).not.toContain("satisfied");
  });

  test("a released record becomes a response, is counted once, and sent again later is a duplicate", async () => {
    await using desk = await aStore(engine);
    const form = aForm();
    await desk.keep(held(form, desk.clock.now));
    expect(await decide(desk.desk, { selection: group("so-xay-dung"), decision: "release", reason }, admin)).toEqual({
      decided: 1,
      stillHeld: [],
      next: null,
    });
    expect(await desk.keep(valid(form, desk.clock.now))).toMatchObject([{ outcome: "duplicate" }]);
    expect(await heldGroups(desk.store.database, {}, null)).toEqual([]);
    expect(await desk.check()).toMatchObject({ told: [], responses: 1 });
    expect(await decide(desk.desk, { selection: group("so-xay-dung"), decision: "release", reason }, admin)).toMatchObject({ decided: 0 });
  });

  test("an annulled record stays held for ever, and sent again it is not counted", async () => {
    await using desk = await aStore(engine);
    const form = aForm();
    await desk.keep(held(form, desk.clock.now));
    await decide(desk.desk, { selection: group("so-xay-dung"), decision: "annul", reason }, admin);
    expect(await desk.keep(valid(form, desk.clock.now))).toMatchObject([{ outcome: "parked" }]);
    expect(await heldGroups(desk.store.database, {}, null)).toEqual([]);
    expect(await desk.check()).toMatchObject({ told: [], responses: 0 });
  });

  test("what still cannot be counted stays held, with the reason of today", async () => {
    await using desk = await aStore(engine);
    await desk.keep(
      held(aForm({ unit: "xa-khac" }), desk.clock.now),
      held(aForm({ answers: { "acc-1": ["no-such-option"] } }), desk.clock.now),
    );
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    const { decided, stillHeld } = await decide(desk.desk, wish, admin);
    expect(decided).toBe(0);
    expect(stillHeld.map((one) => one.reason).toSorted()).toEqual([
      expect.stringContaining("not allowed by its survey"),
      "unit: is not a unit of this store",
    ]);
    expect((await desk.check()).told).toEqual([]);
  });

  test("two different records of one id are not both counted", async () => {
    await using desk = await aStore(engine);
    const form = aForm();
    await desk.keep(held({ ...form, hour: 8 }, desk.clock.now), valid(form, desk.clock.now));
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    expect(await decide(desk.desk, wish, admin)).toMatchObject({ decided: 0, stillHeld: [{ reason: expect.stringContaining("id") }] });
    expect(await desk.check()).toMatchObject({ told: [], responses: 1 });
  });

  test("free words follow their released record, and are looked at from then on", async () => {
    await using desk = await aStore(engine);
    const { form, comments } = withWords(aForm(), { "comment-text": "Chờ lâu quá." });
    await desk.keep(held(form, desk.clock.now, { comments }));
    await decide(desk.desk, { selection: group("so-xay-dung"), decision: "release", reason }, admin);
    expect(await desk.store.database.selectFrom("comment").select(["unit", "words"]).execute()).toEqual([
      { unit: "so-xay-dung", words: "Chờ lâu quá." },
    ]);
    expect((await desk.check()).told).toEqual([]);
  });

  test("two records of one id each keep their own words, until their time is over", async () => {
    await using desk = await aStore(engine);
    const form = aForm();
    const [first, second] = ["Chờ lâu quá.", "Rất nhanh."].map((words) => withWords(form, { "comment-text": words }));
    if (!first || !second) throw new Error("made no words");
    await desk.keep(valid(first.form, desk.clock.now, first.comments), valid(second.form, desk.clock.now, second.comments));
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    const taken = [{ reason: "id: a response with this id is kept already", records: 1 }];
    expect(await decide(desk.desk, wish, admin)).toMatchObject({ decided: 0, stillHeld: taken });
    const words = await desk.store.database.selectFrom("comment").select("words").orderBy("words").execute();
    expect(words).toEqual([{ words: "Chờ lâu quá." }, { words: "Rất nhanh." }]);
    expect((await desk.check()).told).toEqual([]);
    desk.pass(2);
    expect(await hourByHour(desk.store, { what: "comments", before: hourOf(desk.clock.now) })).toBe(2);
  });

  test("releasing one of two records of one id takes its words along, and leaves those of the other", async () => {
    await using desk = await aStore(engine);
    const form = aForm();
    const [first, second] = ["Chờ lâu quá.", "Rất nhanh."].map((words) => withWords(form, { "comment-text": words }));
    if (!first || !second) throw new Error("made no words");
    await desk.keep(held(first.form, desk.clock.now, first), held(second.form, desk.clock.now, second));
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    const taken = [{ reason: "id: a response with this id is kept already", records: 1 }];
    expect(await decide(desk.desk, wish, admin)).toMatchObject({ decided: 1, stillHeld: taken });
    expect(await rowsIn(desk.store.database, "comment")).toBe(2);
    expect((await desk.check()).told).toEqual([]);
  });

  test("a tablet's many records are decided about in portions, and a decision names who and why", async () => {
    await using desk = await aStore(engine);
    await desk.keep(...Array.from({ length: 230 }, () => held(aForm(), desk.clock.now)));
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    const first = await decide(desk.desk, wish, admin);
    expect(first).toMatchObject({ decided: 200, next: expect.any(String) });
    expect(await decide(desk.desk, { ...wish, after: first.next ?? "" }, admin)).toEqual({ decided: 30, stillHeld: [], next: null });
    const audit = await desk.store.database.selectFrom("audit").select(["actor", "action", "unit", "detail"]).orderBy("detail").execute();
    expect(audit.map(({ actor, action, unit, detail }) => Object.assign(JSON.parse(detail), { actor, action, unit }))).toEqual(
      [200, 30].map((records) => ({ actor: admin.account, action: "held-released", unit: "so-xay-dung", device: tablet, reason, records })),
    );
    const device = await desk.store.database.selectFrom("device").select(["held", "kept"]).executeTakeFirst();
    expect(device).toEqual({ held: 0, kept: 230 });
  });

  test("an admin of one unit decides about nothing of another", async () => {
    await using desk = await aStore(engine);
    await desk.keep(held(aForm(), desk.clock.now));
    const wish = { selection: { which: "device", device: tablet }, decision: "release", reason } as const;
    expect(await decide(desk.desk, wish, { ...admin, seen: ["xa-mot"] })).toMatchObject({ decided: 0 });
  });
});
