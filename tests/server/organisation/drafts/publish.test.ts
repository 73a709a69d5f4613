import { describe, expect, test } from "vitest";
import { readVersions } from "#protocol/organisation.ts";
import { isDraft } from "#survey/draft.ts";
import { recordAudit } from "../../../../src/server/integrity/audit.ts";
import { publishDraftAnswer } from "../../../../src/server/organisation/drafts/publish-draft.ts";
import { openStore } from "../../../../src/server/store/open-store.ts";
import type { Store } from "../../../../src/server/store/store.ts";
import { aResponse, aSurvey, hashOf } from "../../../support/a-survey.ts";
import { manyQuestions } from "../../../support/many-questions.ts";
import { anAdmin } from "../../integrity/a-store.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../../open-desk.ts";
import { changed, colleague, deeds, done, drafts, publication, published, reworded, started, survey, wantTwo, whole } from "./a-draft.ts";

const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;

async function versions(desk: DeskOnAny) {
  return readVersions.output.parse(JSON.parse((await desk.get(readVersions.path)).text));
}

/** The survey as if somebody had changed what an option or a question is. */
function withOtherMeaning() {
  const blocks = survey.blocks.map((block) => ({
    ...block,
    questions: block.questions.map((question) =>
      question.kind === "single" && question.id === "late-told"
        ? { ...question, options: question.options.map((option, index) => (index === 0 ? { ...option, counts: false as const } : option)) }
        : question,
    ),
  }));
  return aSurvey({ blocks });
}

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("a draft becomes the next version of its questionnaire, in the place of the one in force, and is let go of", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk, reworded("Phiếu mới", { version: 77 }));
    const expected = hashOf(reworded("Phiếu mới", { version: 2 }));
    expect(await published(desk, publication(head))).toEqual({ hash: expected, version: 2 });
    expect((await drafts(desk)).drafts).toEqual([]);
    const { revision, surveys } = await versions(desk);
    expect(revision).toBe(1);
    expect(surveys).toMatchObject([
      {
        hash: expected,
        version: 2,
        inForce: true,
        published: { at: "2026-11-19T03:20:00Z", note: "Bỏ hai câu không ai hiểu", by: { id: desk.admin.account }, approvedBy: null },
      },
      { hash: hashOf(survey), version: 1, inForce: false, published: null },
    ]);
    const bundle = await desk.getAsTablet("/api/bundle");
    expect(await bundle.json()).toMatchObject({ surveys: [{ hash: expected, definition: { version: 2 } }] });
    expect((await deeds(desk)).at(-1)).toMatchObject({
      action: "survey-published",
      detail: { survey: "a-survey", version: 2, hash: expected },
    });
  });

  test("a version can be published and not asked yet", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { hash } = await published(desk, publication(await started(desk), { inForce: false }));
    expect((await versions(desk)).surveys.map((one) => [one.hash, one.inForce])).toEqual([
      [hashOf(survey), true],
      [hash, false],
    ]);
  });

  test("a questionnaire of its own begins with version 1 and is asked last", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const own = reworded("Của tôi", { id: "cua-toi" });
    const { hash, version } = await published(desk, publication(await started(desk, own, null), { newest: null }));
    expect(version).toBe(1);
    expect((await versions(desk)).surveys.map((one) => [one.hash, one.inForce])).toEqual([
      [hashOf(survey), true],
      [hash, true],
    ]);
  });

  test("the next version takes the place of the last one between others", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const own = reworded("Của tôi", { id: "cua-toi" });
    const { hash } = await published(desk, publication(await started(desk, own, null), { newest: null }));
    const next = await published(desk, publication(await started(desk)));
    expect((await versions(desk)).surveys.slice(0, 2).map((one) => one.hash)).toEqual([next.hash, hash]);
  });

  test("what could not be asked is not published, and every place is named", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const unfinished = reworded("", { order: ["result", "ACC", "feedback-experience", "FBK", "lateness", "expectations"] });
    expect(isDraft(unfinished)).toBe(true);
    const head = await started(desk, unfinished);
    for (const what of ["ask", "publish"]) {
      const { status, places } = await done(desk, what, publication(head));
      expect([status, places[0]]).toEqual([400, "definition.title.vi"]);
    }
    const finished = await changed(desk, "keep", { draft: head.draft, revision: 1, definition: { ...unfinished, title: survey.title } });
    expect(await done(desk, "publish", publication(finished))).toMatchObject({ status: 400, places: ["definition.blocks[4].id"] });
    expect((await versions(desk)).surveys).toHaveLength(1);
  });

  test("more questions than anybody answers are not published, and the limit is told", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk, manyQuestions(301), null);
    const { status, json } = await done(desk, "publish", publication(head, { newest: null }));
    expect([status, json]).toMatchObject([400, { faults: [{ place: "definition", fault: "has 301 questions, more than 300" }] }]);
  });

  test("a name that has answers cannot mean something else; without answers it can", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk, withOtherMeaning());
    await desk.send([recordOf(aResponse(survey, pleased, { mode: "practice" }))]);
    expect((await whole(desk, head.draft)).earlier).toMatchObject([{ answered: false }]);
    await desk.send([recordOf(aResponse(survey, pleased))]);
    expect((await whole(desk, head.draft)).earlier).toMatchObject([{ answered: true }]);
    const place = "definition.blocks[2].questions[1].options[0]";
    expect(await done(desk, "publish", publication(head))).toMatchObject({ status: 400, places: [place] });
    expect(await done(desk, "ask", publication(head))).toMatchObject({ status: 400, places: [place] });
  });

  test("a meaning is compared with every version that has answers, not only with the newest", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await desk.send([recordOf(aResponse(survey, pleased))]);
    const shorter = reworded("Ngắn hơn", {
      blocks: survey.blocks.filter(({ id }) => id !== "lateness"),
      order: survey.order.filter((id) => id !== "lateness"),
    });
    const { hash } = await published(desk, publication(await started(desk, shorter)));
    const head = await started(desk, withOtherMeaning());
    expect((await done(desk, "publish", publication(head, { newest: hash }))).status).toBe(400);
  });

  test("who compared with a version that is not the newest any more is told so", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [one, other] = [await started(desk), await started(desk, reworded("Khác"))];
    const { hash } = await published(desk, publication(one));
    expect(await done(desk, "publish", publication(other))).toMatchObject({ status: 409, places: ["newest"] });
    expect(await done(desk, "ask", publication(other, { newest: null }))).toMatchObject({ status: 409, places: ["newest"] });
    expect(await published(desk, publication(other, { newest: hash }))).toMatchObject({ version: 3 });
  });

  test("published twice at the same time, a draft is one version", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk);
    const { cookie } = await colleague(desk);
    const answers = await Promise.all([done(desk, "publish", publication(head)), done(desk, "publish", { ...publication(head), cookie })]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
    expect((await versions(desk)).surveys.map(({ version }) => version)).toEqual([2, 1]);
    expect((await drafts(desk)).drafts).toEqual([]);
  });

  test("published while somebody writes on, a draft is published as it was seen, or not at all and nothing is lost", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const head = await started(desk);
    const { cookie } = await colleague(desk);
    const [publishing, keeping] = await Promise.all([
      done(desk, "publish", publication(head)),
      done(desk, "keep", { draft: head.draft, revision: head.revision, definition: reworded("Viết tiếp"), cookie }),
    ]);
    const isPublished = publishing.status === 200;
    expect([publishing.status, keeping.status]).toEqual(isPublished ? [200, 404] : [409, 200]);
    expect((await versions(desk)).surveys).toHaveLength(isPublished ? 2 : 1);
    const titles = (await drafts(desk)).drafts.map(({ title }) => title.vi);
    expect(titles).toEqual(isPublished ? [] : ["Viết tiếp"]);
  });

  test("two drafts of one questionnaire published at the same time get no number twice", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const heads = [await started(desk), await started(desk, reworded("Khác"))];
    const answers = await Promise.all(heads.map((head) => done(desk, "publish", publication(head))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await versions(desk)).surveys.map(({ version }) => version)).toEqual([2, 1]);
    expect((await drafts(desk)).drafts).toHaveLength(1);
  });

  describe("where the organisation wants two", () => {
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
});

test(
  "of two processes on one database only one publishes under a number, and a draft becomes one version",
  { timeout: 60_000 },
  async () => {
    await using desk = await openDeskOn("postgres", { survey });
    const second: Store = await openStore(desk.store.place);
    const person = { ...anAdmin(), account: desk.admin.account };
    const now = () => desk.day.now;
    try {
      const one = await started(desk);
      const other = await started(desk, reworded("Khác"));
      const answers = await Promise.all(
        [one, other].flatMap((head) => [desk.store, second].map((store) => publishDraftAnswer({ store, now }, publication(head), person))),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.every(({ status }) => [200, 404, 409].includes(status))).toBe(true);
      expect((await versions(desk)).surveys.map(({ version }) => version)).toEqual([2, 1]);
      expect((await drafts(desk)).drafts).toHaveLength(1);
    } finally {
      await second.close();
    }
  },
);
