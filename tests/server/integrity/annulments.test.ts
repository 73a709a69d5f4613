import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import type { Annulment, askAnnulment, Flag } from "#protocol/annulments.ts";
import type { Response } from "#survey/response.ts";
import { decodeTally } from "#survey/tally-bytes.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { annulmentsAnswer, approveAnswer, askAnswer } from "../../../src/server/integrity/annulments.ts";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { aSurvey } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { recordAudit, theEndpoint } from "../../../src/server/integrity/audit.ts";
import { aForm, anAdmin, aStore, held, tablet, valid } from "./a-store.ts";
import { engines } from "../open-desk.ts";

type Desk = Awaited<ReturnType<typeof aStore>>;
const [anna, binh] = [anAdmin(), anAdmin()];
type Selection = z.output<typeof askAnnulment.input>;
const noon: Selection = {
  unit: "so-xay-dung",
  counter: null,
  firstDay: "2026-11-19",
  lastDay: "2026-11-19",
  flag: "all",
  reason: "thử máy",
};

async function asked(desk: Desk, selection: Selection = noon, asker = anna): Promise<Annulment> {
  const answer = await askAnswer(desk.desk, selection, asker);
  if (!("output" in answer)) throw new Error("was refused");
  return answer.output;
}

async function annul(desk: Desk, selection: Selection = noon): Promise<void> {
  const { id } = await asked(desk, selection);
  expect(await approveAnswer(desk.desk, { id }, binh)).toMatchObject({ status: 200 });
}

/** As many forms as may be shown together, alike. */
const enough = (desk: Desk, overrides: Partial<Response> = {}) => Array.from({ length: 10 }, () => valid(aForm(overrides), desk.clock.now));

/** Launches counted for the whole store, by standing. */
async function counted(desk: Desk): Promise<Record<string, number>> {
  const { size, slotByOutcome } = layoutOf(aSurvey());
  const rows = await desk.store.database
    .selectFrom("tally")
    .selectAll()
    .where("unit", "=", "*")
    .where("dimension", "=", "none")
    .where("span", "=", "half-month")
    .execute();
  return Object.fromEntries(rows.map(({ standing, counts }) => [standing, decodeTally(counts, size)[slotByOutcome.completed] ?? 0]));
}

describe.each(engines)("on %s", (engine) => {
  test("what one person asks for changes nothing until another has approved it", async () => {
    await using desk = await aStore(engine);
    await desk.keep(...enough(desk), valid(aForm({ unit: "xa-mot" }), desk.clock.now));
    const { id } = await asked(desk);
    expect(await counted(desk)).toEqual({ counted: 11 });
    expect(await approveAnswer(desk.desk, { id }, anna)).toMatchObject({ status: 403 });
    expect(await counted(desk)).toEqual({ counted: 11 });
    expect(await approveAnswer(desk.desk, { id }, binh)).toMatchObject({ status: 200 });
    expect(await counted(desk)).toEqual({ counted: 1, annulled: 10 });
    expect(await approveAnswer(desk.desk, { id }, binh)).toMatchObject({ status: 409 });
    expect((await desk.check()).told).toEqual([]);
  });

  test.each([
    ["made", "approver", "account-made"],
    ["reset", "approver", "account-reset"],
    ["made", "asker", "account-made"],
  ] as const)("who %s the account of the %s within a month has no second person in him", async (_, whose, action) => {
    await using desk = await aStore(engine);
    const [actor, account] = whose === "approver" ? [anna.account, binh.account] : [binh.account, anna.account];
    await desk.store.write((transaction) => recordAudit(transaction, { actor, action, unit: null, detail: { account } }, desk.clock.now));
    const { id } = await asked(desk);
    desk.pass(30 * 24);
    expect(await approveAnswer(desk.desk, { id }, binh)).toMatchObject({
      status: 409,
      problem: { message: expect.stringContaining("made or reset"), faults: [{ place: "askedBy" }] },
    });
    expect(await approveAnswer(desk.desk, { id }, anAdmin())).toMatchObject({ status: 200 });
    const later = await asked(desk);
    desk.pass(1);
    expect(await approveAnswer(desk.desk, later, binh)).toMatchObject({ status: 200 });
    expect((await desk.check()).told).toEqual([]);
  });

  test("who made an account that made another has no second person in that one either, nor have two he made", async () => {
    await using desk = await aStore(engine);
    const [between, brother] = [anAdmin(), anAdmin()];
    const made = [
      [anna, between],
      [between, binh],
      [anna, brother],
    ] as const;
    for (const [{ account: actor }, { account }] of made)
      await desk.store.write((transaction) =>
        recordAudit(transaction, { actor, action: "account-made", unit: null, detail: { account } }, desk.clock.now),
      );
    // Accounts made at the machine itself do not hang together.
    const apart = anAdmin();
    for (const { account } of [anna, apart])
      await desk.store.write((transaction) =>
        recordAudit(transaction, { actor: theEndpoint, action: "account-made", unit: null, detail: { account } }, desk.clock.now),
      );
    const { id } = await asked(desk);
    for (const person of [binh, between, brother])
      expect(await approveAnswer(desk.desk, { id }, person)).toMatchObject({ status: 409, problem: { faults: [{ place: "askedBy" }] } });
    expect(await approveAnswer(desk.desk, { id }, apart)).toMatchObject({ status: 200 });
    expect((await desk.check()).told).toEqual([]);
  });

  test("an approval by an account in the asker's hand is found, put in by whatever way", async () => {
    await using desk = await aStore(engine);
    const { id } = await asked(desk);
    const { account } = binh;
    await desk.store.write(async (transaction) => {
      const made = { actor: anna.account, action: "account-reset", unit: null, detail: { account } } as const;
      await recordAudit(transaction, made, desk.clock.now);
      const row = { annulment: id, approved_by: account, approved_hour: "2026-11-19T03:00:00Z", responses: 0 };
      await transaction.insertInto("annulment_approval").values(row).execute();
      await recordAudit(
        transaction,
        { actor: account, action: "annulment-approved", unit: noon.unit, detail: { annulment: id } },
        desk.clock.now,
      );
    });
    expect((await desk.check()).told).toMatchObject([{ kind: "annulment", place: id }]);
  });

  test("nobody annuls so few that figures before and after would tell what one person said", async () => {
    await using desk = await aStore(engine);
    await desk.keep(...enough(desk).slice(1));
    const few = await asked(desk);
    expect(await approveAnswer(desk.desk, few, binh)).toMatchObject({
      status: 409,
      problem: { message: expect.stringMatching(/^\D*wider selection$/), faults: [{ place: "responses" }] },
    });
    expect(await counted(desk)).toEqual({ counted: 9 });
    await desk.keep(valid(aForm(), desk.clock.now));
    expect(await approveAnswer(desk.desk, few, binh)).toMatchObject({ status: 200 });
    await desk.keep(valid(aForm({ day: "2026-11-18" }), desk.clock.now));
    // Of a wider selection only what was not taken back before is new.
    const wider = await asked(desk, { ...noon, firstDay: "2026-11-18" });
    expect(await approveAnswer(desk.desk, wider, binh)).toMatchObject({ status: 409 });
    expect(await counted(desk)).toEqual({ annulled: 10, counted: 1 });
    expect((await desk.check()).told).toEqual([]);
  });

  test("what still arrives of a selection is annulled at receipt", async () => {
    await using desk = await aStore(engine);
    await annul(desk);
    await desk.keep(valid(aForm(), desk.clock.now), valid(aForm({ day: "2026-11-18" }), desk.clock.now));
    expect(await counted(desk)).toEqual({ annulled: 1, counted: 1 });
    expect((await desk.check()).told).toEqual([]);
  });

  test("what two annulments cover is taken back once", async () => {
    await using desk = await aStore(engine);
    await desk.keep(...enough(desk));
    await annul(desk);
    await annul(desk, { ...noon, lastDay: "2026-11-30" });
    await desk.keep(valid(aForm(), desk.clock.now));
    await annul(desk, { ...noon, counter: "quay-1" });
    expect(await counted(desk)).toEqual({ annulled: 11 });
    expect((await desk.check()).told).toEqual([]);
  });

  test("an annulment is told to the people of its unit alone, and how many it took only where they are enough", async () => {
    await using desk = await aStore(engine);
    await desk.keep(...enough(desk));
    await annul(desk);
    await annul(desk, { ...noon, unit: "xa-mot" });
    const listed = async (unit: string | null) => {
      const answer = await annulmentsAnswer(desk.desk, anAdmin(unit));
      return "output" in answer ? Object.fromEntries(answer.output.annulments.map((one) => [one.unit, one.responses])) : {};
    };
    expect(await listed(null)).toEqual({ "so-xay-dung": 10, "xa-mot": null });
    expect(await listed("xa-mot")).toEqual({ "xa-mot": null });
  });

  test("an annulment names the people who asked for it and approved it", async () => {
    await using desk = await aStore(engine);
    const [asker, approver] = [await signedIn(desk.store, { role: "admin" }), await signedIn(desk.store, { role: "admin" })];
    const { id } = await asked(desk, noon, { ...anna, account: asker.account });
    const people = await desk.store.database.selectFrom("account").select(["id", "person_name as name"]).execute();
    const named = ({ account }: typeof asker) => people.find((person) => person.id === account);
    expect(await approveAnswer(desk.desk, { id }, { ...binh, account: approver.account })).toMatchObject({
      output: { askedBy: named(asker), approvedBy: named(approver) },
    });
    expect(named(asker)).not.toEqual(named(approver));
  });

  test("nobody annuls in a unit he does not see, or from a last day before the first", async () => {
    await using desk = await aStore(engine);
    const { id } = await asked(desk);
    expect(await askAnswer(desk.desk, noon, anAdmin("xa-mot"))).toMatchObject({ status: 400 });
    expect(await approveAnswer(desk.desk, { id }, anAdmin("xa-mot"))).toMatchObject({ status: 404 });
    expect(await askAnswer(desk.desk, { ...noon, lastDay: "2026-11-18" }, anna)).toMatchObject({ status: 400 });
  });

  test("tallies equal a recount after any sequence of receiving, annulling and releasing", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 10 }), async (happenings) => {
        await using desk = await aStore(engine);
        const sent: Response[] = [];
        for (const one of happenings) {
          if ("forms" in one) {
            sent.push(...one.forms);
            await desk.keep(...one.forms.map((each) => (one.what === "keep" ? valid(each, desk.clock.now) : held(each, desk.clock.now))));
          } else if ("selection" in one) await approveAnswer(desk.desk, await asked(desk, one.selection), binh);
          else await happen(desk, one.what, sent);
        }
        await desk.close();
        expect((await desk.check()).told).toEqual([]);
      }),
      { numRuns: engine === "sqlite" ? 15 : 4 },
    );
  });
});

test("two processes on one PostgreSQL that approve at the same time take nothing back twice", async () => {
  await using desk = await aStore("postgres");
  const other = await openStore(desk.place);
  await desk.keep(...enough(desk));
  const both = [await asked(desk), await asked(desk)];
  const approved = both.map(({ id }, index) => approveAnswer(index === 0 ? desk.desk : { ...desk.desk, store: other }, { id }, binh));
  expect(await Promise.all(approved)).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(await counted(desk)).toEqual({ annulled: 10 });
  await other.close();
  expect((await desk.check()).told).toEqual([]);
});

const quality = fc.record({
  straightLine: fc.boolean(),
  outsideOpeningHours: fc.boolean(),
  noLaunch: fc.boolean(),
  sinceLastSave: fc.constantFrom("under-15-s", "under-60-s", "more"),
});
const form = fc
  .record({
    unit: fc.constantFrom("so-xay-dung", "xa-mot"),
    counter: fc.constantFrom("quay-1", "quay-2", null),
    day: fc.constantFrom("2026-11-14", "2026-11-15", "2026-11-19"),
    mode: fc.constantFrom("live", "live", "live", "practice"),
    outcome: fc.constantFrom("completed", "completed", "partial"),
    launchedBy: fc.constantFrom("staff", "citizen"),
    clock: fc.constantFrom("verified", "unverified"),
    hour: fc.constantFrom(9, 12),
    seconds: fc.constantFrom(1, 60),
    quality,
  })
  .map((overrides): Response => aForm(overrides));
const selection = fc.record({
  unit: fc.constantFrom("so-xay-dung", "xa-mot"),
  counter: fc.constantFrom("quay-1", null),
  firstDay: fc.constantFrom("2026-11-14", "2026-11-15"),
  lastDay: fc.constantFrom("2026-11-15", "2026-11-19"),
  flag: fc.constantFrom<Flag>("all", "straight-line", "outside-opening-hours", "no-launch", "under-15-s"),
  reason: fc.constant("thử"),
});
const happening = fc.oneof(
  fc.record({ what: fc.constant("keep"), forms: fc.array(form, { minLength: 1, maxLength: 40 }) }),
  fc.record({ what: fc.constant("hold"), forms: fc.array(form, { minLength: 1, maxLength: 4 }) }),
  fc.record({ what: fc.constant("annul"), selection }),
  fc.record({ what: fc.constantFrom("release", "annul held", "an hour goes by", "send all again") }),
);

async function happen(desk: Desk, what: string, sent: readonly Response[]): Promise<void> {
  const wish = { selection: { which: "device", device: tablet }, reason: "thử" } as const;
  if (what === "release") await decide(desk.desk, { ...wish, decision: "release" }, { account: anna.account, seen: null });
  if (what === "annul held") await decide(desk.desk, { ...wish, decision: "annul" }, { account: anna.account, seen: null });
  if (what === "an hour goes by") {
    desk.pass(1);
    await desk.close();
  }
  if (what === "send all again") await desk.keep(...sent.map((each) => valid(each, desk.clock.now)));
}
