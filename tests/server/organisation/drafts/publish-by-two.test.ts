import { describe, expect, test } from "vitest";
import { readVersions } from "#protocol/organisation.ts";
import { recordAudit } from "../../../../src/server/integrity/audit.ts";
import { type DeskOnAny, engines, openDeskOn } from "../../open-desk.ts";
import { changed, colleague, deeds, done, drafts, publication, published, reworded, started, survey, wantTwo, whole } from "./a-draft.ts";

async function versions(desk: DeskOnAny) {
  return readVersions.output.parse(JSON.parse((await desk.get(readVersions.path)).text));
}

describe.each(engines)("where the organisation wants two, on %s", { timeout: 30_000 }, (engine) => {
  test("nobody publishes alone, and a second person publishes what was asked for, by its words", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const { cookie, account } = await colleague(desk);
    const written = await started(desk);
    expect(await done(desk, "publish", { ...publication(written), cookie })).toMatchObject({ status: 409, places: ["standing"] });
    const waiting = await changed(desk, "ask", publication(written));
    expect(waiting).toMatchObject({
      revision: 2,
      standing: { state: "waiting", inForce: true, askedBy: { id: desk.admin.account }, askedAt: "2026-11-19T03:20:00Z" },
    });
    expect((await drafts(desk)).byTwo).toBe(true);
    expect(await done(desk, "publish", publication(waiting))).toMatchObject({ status: 403, places: ["draft"] });
    const otherwise = publication(waiting, { note: "Lời khác", inForce: false });
    const { hash } = await published(desk, { ...otherwise, cookie });
    expect((await versions(desk)).surveys.find((one) => one.hash === hash)).toMatchObject({
      inForce: true,
      published: { note: "Bỏ hai câu không ai hiểu", by: { id: desk.admin.account }, approvedBy: { id: account } },
    });
    expect((await deeds(desk)).map(({ action, actor }) => [action, actor])).toEqual([
      ["draft-started", desk.admin.account],
      ["publication-asked", desk.admin.account],
      ["survey-published", account],
    ]);
  });

  test("a waiting draft is neither written on nor thrown away before somebody takes it back", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const { draft, revision } = await changed(desk, "ask", publication(await started(desk)));
    const named = { draft, revision };
    expect(await done(desk, "keep", { ...named, definition: survey })).toMatchObject({ status: 409, places: ["standing"] });
    expect(await done(desk, "keep", { draft, revision: 1, definition: survey })).toMatchObject({ status: 409, places: ["standing"] });
    expect(await done(desk, "drop", named)).toMatchObject({ status: 409, places: ["standing"] });
    const back = await changed(desk, "take-back", { ...named, cookie: (await colleague(desk)).cookie });
    expect(back.standing).toEqual({ state: "written" });
    expect(await done(desk, "take-back", { draft, revision: back.revision })).toMatchObject({ status: 409, places: ["standing"] });
    await changed(desk, "keep", { draft, revision: back.revision, definition: survey });
    expect((await deeds(desk)).at(-1)?.action).toBe("publication-taken-back");
  });

  test("what an approver has before him is what is published: taken back and sent again, it is another", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const seen = await changed(desk, "ask", publication(await started(desk)));
    const back = await changed(desk, "take-back", seen);
    const other = await changed(desk, "keep", { ...back, definition: reworded("Khác") });
    await changed(desk, "ask", publication(other));
    const { cookie } = await colleague(desk);
    expect(await done(desk, "publish", { ...publication(seen), cookie })).toMatchObject({ status: 409, places: ["revision"] });
  });

  test.each(["a\u0000b", "a\ud800b"])("a note that no database gives back as it was is refused (%j)", async (note) => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk);
    for (const what of ["ask", "publish"])
      expect(await done(desk, what, publication(head, { note }))).toMatchObject({ status: 400, places: ["note"] });
  });

  test("two accounts in one hand are one person", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const { cookie, account } = await colleague(desk);
    const made = { actor: desk.admin.account, action: "account-made", unit: null, detail: { account } } as const;
    await desk.store.write((transaction) => recordAudit(transaction, made, desk.day.now));
    const waiting = await changed(desk, "ask", publication(await started(desk)));
    const { status, places } = await done(desk, "publish", { ...publication(waiting), cookie });
    expect([status, places]).toEqual([409, ["askedBy"]]);
  });

  test("an account made by an account that somebody made is in his hand", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const [between, last] = [await colleague(desk), await colleague(desk)];
    const ways = [
      [desk.admin.account, between.account],
      [between.account, last.account],
    ] as const;
    for (const [actor, account] of ways)
      await desk.store.write((transaction) =>
        recordAudit(transaction, { actor, action: "account-made", unit: null, detail: { account } }, desk.day.now),
      );
    const waiting = await changed(desk, "ask", publication(await started(desk)));
    const { status, places } = await done(desk, "publish", { ...publication(waiting), cookie: last.cookie });
    expect([status, places]).toEqual([409, ["askedBy"]]);
  });

  test("when it wants two no more, what waits still wants a second person", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const waiting = await changed(desk, "ask", publication(await started(desk)));
    await wantTwo(desk, false);
    expect((await whole(desk, waiting.draft)).byTwo).toBe(true);
    expect(await done(desk, "publish", publication(waiting))).toMatchObject({ status: 403, places: ["draft"] });
    const { cookie, account } = await colleague(desk);
    expect((await published(desk, { ...publication(waiting), cookie })).version).toBe(2);
    expect((await versions(desk)).surveys[0]?.published).toMatchObject({ approvedBy: { id: account } });
  });

  test("when it wants two no more, what is taken back goes by what holds now", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await wantTwo(desk, true);
    const waiting = await changed(desk, "ask", publication(await started(desk)));
    await wantTwo(desk, false);
    const back = await changed(desk, "take-back", waiting);
    expect((await published(desk, publication(back))).version).toBe(2);
    expect((await versions(desk)).surveys[0]?.published).toMatchObject({ approvedBy: null });
  });
});
