import * as fc from "fast-check";
import { expect, test } from "vitest";
import { draftKeys } from "../../src/kiosk/keeping/draft-keys.ts";
import { aDisk, anAnswer, anOutbox, ourOrganisation, ourStore, seededDice, shelfOf, tablesOn } from "../support/tablet.ts";

const said = { answers: { "acc-1": ["satisfied"] }, comments: { "comment-text": "Chờ lâu" } };
const launch = { store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer() };

/** Lets the keys of a visit that ended be destroyed, which nobody waits for. */
async function tidied(outbox: Awaited<ReturnType<typeof anOutbox>>): Promise<void> {
  await outbox.dropDraft();
  await outbox.dropDraft();
}

test("a draft lies sealed on the tablet, and the visit goes on with it after a restart", async () => {
  const disk = aDisk();
  const before = await anOutbox({ disk });
  await before.saveDraft(said);
  before.close();
  const { sealed, read } = await keptDraft(disk);
  expect(sealed).not.toContain("acc-1");
  expect(sealed).not.toContain("Chờ");
  expect(read).toEqual(said);
  const after = await anOutbox({ disk, seed: 2 });
  expect(await after.takeUpDraft()).toMatchObject({ content: said });
  await after.saveDraft({ ...said, answers: {} });
  expect(await after.readDraft()).toMatchObject({ content: { answers: {} } });
});

/** The draft's own bytes as text, and what the tablet reads in them. */
async function keptDraft(disk: IDBFactory) {
  const [row] = (await tablesOn(disk))["drafts"] ?? [];
  const outbox = await anOutbox({ disk, seed: 3 });
  const draft = await outbox.readDraft();
  outbox.close();
  const content = typeof row === "object" && row !== null && "content" in row ? row.content : null;
  return { sealed: content instanceof Uint8Array ? Buffer.from(content).toString() : JSON.stringify(content), read: draft?.content };
}

test.each(["saved", "dropped"])("the key of a visit that is %s goes for good, that of one set aside stays", async (end) => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await outbox.saveDraft("set aside");
  const [aside] = shelfOf(disk).keys();
  await outbox.setDraftAside();
  await outbox.dropDraft();
  await outbox.saveDraft(said);
  const during = new Set(shelfOf(disk).keys());
  expect(during.size).toBe(2);
  if (end === "saved") await outbox.save(launch);
  await tidied(outbox);
  expect([...shelfOf(disk).keys()].filter((name) => during.has(name))).toEqual([aside]);
  expect(await outbox.takeUpDraft()).toMatchObject({ content: "set aside" });
});

test("a draft whose key a power cut took is nothing to fail over", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await outbox.saveDraft(said);
  const shelf = shelfOf(disk);
  for (const name of shelf.keys()) shelf.set(name, new Uint8Array());
  expect(await outbox.readDraft()).toMatchObject({ content: null });
  shelf.clear();
  expect(await outbox.takeUpDraft()).toMatchObject({ content: null });
  await outbox.setDraftAside();
  expect(await outbox.readDraft()).toBeNull();
});

test("where a browser lets no page write files, drafts are kept as they are", async () => {
  const keys = draftKeys(Promise.resolve(null), seededDice(1));
  await keys.renew(new Set());
  expect(await keys.open(await keys.seal(said))).toEqual(said);
});

test("however quickly a visit is kept and ended, the last state is the one kept, and none outlives its response", async () => {
  const step = fc.constantFrom("keep", "keep", "keep", "end", "drop", "read");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(), async (steps, seed) => {
      const outbox = await anOutbox({ seed });
      const doings: Promise<unknown>[] = [];
      let expected: number | null = null;
      for (const [place, doing] of steps.entries()) {
        if (doing === "keep") doings.push(outbox.saveDraft((expected = place)));
        if (doing === "end") doings.push(outbox.save(launch));
        if (doing === "drop") doings.push(outbox.dropDraft());
        if (doing === "end" || doing === "drop") expected = null;
        if (doing === "read") doings.push(outbox.readDraft());
      }
      await Promise.all(doings);
      expect((await outbox.readDraft())?.content ?? null).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
