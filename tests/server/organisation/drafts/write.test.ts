import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { longestDraft } from "#protocol/survey-drafts.ts";
import { hashOf } from "../../../support/a-survey.ts";
import { engines, openDeskOn } from "../../open-desk.ts";
import { changed, colleague, deeds, done, drafts, reworded, started, survey, whole } from "./a-draft.ts";

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("a draft is begun, written on and read whole, with what it must stay comparable with", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk);
    expect(head).toMatchObject({ survey: "a-survey", base: hashOf(survey), revision: 1, standing: { state: "written" } });
    expect(head).toMatchObject({ changedAt: "2026-11-19T03:20:00Z", changedBy: { id: desk.admin.account } });
    const text = reworded("Phiếu mới");
    const kept = await changed(desk, "keep", { draft: head.draft, revision: 1, definition: text });
    expect(kept).toMatchObject({ revision: 2, title: text.title });
    expect(await whole(desk, head.draft)).toEqual({
      head: kept,
      definition: text,
      earlier: [{ hash: hashOf(survey), version: 1, inForce: true, answered: false, definition: survey }],
      byTwo: false,
    });
  });

  test("a text that is not whole yet is kept as it is; one of another form is not", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { draft } = await started(desk);
    const unfinished = reworded("", { criteria: [], publicTitle: { vi: "", en: "" } });
    await changed(desk, "keep", { draft, revision: 1, definition: unfinished });
    expect((await whole(desk, draft)).definition).toEqual(unfinished);
    const wrong = { draft, revision: 2, definition: { ...unfinished, colour: "red" } };
    expect(await done(desk, "keep", wrong)).toMatchObject({ status: 400, places: ["definition"] });
  });

  test("words with signs no database text can hold are kept whole", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const odd = reworded("a\u0000b");
    const { draft, title } = await started(desk, odd);
    expect(title).toEqual(odd.title);
    expect((await whole(desk, draft)).definition).toEqual(odd);
  });

  test("a draft of very many letters is refused with the limit, whatever letters they are", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk);
    const refused = { status: 400, json: { faults: [{ place: "definition", fault: `is longer than ${longestDraft} bytes` }] } };
    for (const [letter, bytes] of [
      ["a", 1],
      ["ệ", 3],
    ] as const) {
      const fitting = reworded(letter.repeat(290_000 / bytes));
      const { revision } = await changed(desk, "keep", {
        draft: head.draft,
        revision: (await whole(desk, head.draft)).head.revision,
        definition: fitting,
      });
      const definition = reworded(letter.repeat(300_000 / bytes));
      expect(await done(desk, "keep", { draft: head.draft, revision, definition })).toMatchObject(refused);
    }
  });

  test("a draft of a version nobody knows is not begun", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { status, json } = await desk.ask("/api/drafts", { definition: survey, base: "0".repeat(64) });
    expect([status, json]).toMatchObject([400, { faults: [{ place: "base" }] }]);
    expect((await drafts(desk)).drafts).toEqual([]);
  });

  test("of two admins who write at once one is kept, and the other is told and loses nothing", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { draft } = await started(desk);
    const { cookie } = await colleague(desk);
    const [one, other] = await Promise.all([
      done(desk, "keep", { draft, revision: 1, definition: reworded("Của tôi") }),
      done(desk, "keep", { draft, revision: 1, definition: reworded("Của bạn"), cookie }),
    ]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]));
    const [first, late, latecomer] = one.status === 200 ? ["Của tôi", "Của bạn", cookie] : ["Của bạn", "Của tôi", desk.admin.cookie];
    expect([one, other].find(({ status }) => status === 409)?.places).toEqual(["revision"]);
    const seen = await whole(desk, draft);
    expect([seen.head.revision, seen.definition.title.vi]).toEqual([2, first]);
    await changed(desk, "keep", { draft, revision: 2, definition: reworded(late), cookie: latecomer });
    expect((await whole(desk, draft)).definition.title.vi).toBe(late);
  });

  test("of twenty texts sent at once for one revision exactly one is kept, whole", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { draft } = await started(desk);
    const cookies = [desk.admin.cookie, ...(await Promise.all([1, 2, 3, 4].map(() => colleague(desk)))).map(({ cookie }) => cookie)];
    const sent = Array.from({ length: 20 }, (_, number) => ({ title: `Bản ${number}`, cookie: cookies[number % cookies.length] }));
    const answers = await Promise.all(
      sent.map(({ title, cookie }) => done(desk, "keep", { draft, revision: 1, definition: reworded(title), cookie })),
    );
    const won = sent.filter((_, number) => answers[number]?.status === 200);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    const { head, definition } = await whole(desk, draft);
    expect([won.map(({ title }) => title), head.revision]).toEqual([[definition.title.vi], 2]);
  });

  test("eight drafts kept at once are all kept", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const cookies = (await Promise.all([1, 2, 3, 4].map(() => colleague(desk)))).map(({ cookie }) => cookie);
    const begun = await Promise.all(Array.from({ length: 8 }, (_, number) => started(desk, reworded(`Bản ${number}`))));
    const kept = await Promise.all(
      begun.map(({ draft }, number) => done(desk, "keep", { draft, revision: 1, definition: survey, cookie: cookies[number % 4] })),
    );
    expect(kept.map(({ status }) => status)).toEqual(begun.map(() => 200));
    expect((await drafts(desk)).drafts.map(({ revision }) => revision)).toEqual(begun.map(() => 2));
  });

  test("typing is not written down; beginning and throwing away are", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { draft } = await started(desk);
    for (const revision of [1, 2, 3]) await changed(desk, "keep", { draft, revision, definition: reworded(`Bản ${revision}`) });
    expect(await done(desk, "drop", { draft, revision: 3 })).toMatchObject({ status: 409, places: ["revision"] });
    expect((await done(desk, "drop", { draft, revision: 4 })).status).toBe(200);
    expect((await drafts(desk)).drafts).toEqual([]);
    expect((await done(desk, "keep", { draft, revision: 4, definition: survey })).status).toBe(404);
    expect((await desk.get(`/api/draft?draft=${draft}`)).status).toBe(404);
    expect((await deeds(desk)).map(({ action, actor }) => [action, actor])).toEqual([
      ["draft-started", desk.admin.account],
      ["draft-dropped", desk.admin.account],
    ]);
  });

  test("what nobody began cannot be kept, dropped or taken back", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const named = { draft: randomUUID(), revision: 1 };
    const answers = await Promise.all([
      done(desk, "keep", { ...named, definition: survey }),
      done(desk, "drop", named),
      done(desk, "take-back", named),
      done(desk, "try", { ...named, device: null }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
