import { describe, expect, test } from "vitest";
import { readVersions } from "#protocol/organisation.ts";
import { isDraft } from "#survey/draft.ts";
import { publishDraftAnswer } from "../../../../src/server/organisation/drafts/publish-draft.ts";
import { openStore } from "../../../../src/server/store/open-store.ts";
import type { Store } from "../../../../src/server/store/store.ts";
import { aResponse, aSurvey, hashOf } from "../../../support/a-survey.ts";
import { manyQuestions } from "../../../support/many-questions.ts";
import { anAdmin } from "../../integrity/a-store.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../../open-desk.ts";
import { changed, colleague, deeds, done, drafts, publication, published, reworded, started, survey, whole } from "./a-draft.ts";

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

  test("no more than 20 are asked at once: the next is published for later, or in the place of its earlier version", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const own = (number: number) => started(desk, reworded("Của tôi", { id: `cua-toi-${number}` }), null);
    for (let number = 2; number <= 20; number += 1) await published(desk, publication(await own(number), { newest: null }));
    const next = await own(21);
    for (const what of ["ask", "publish"])
      expect(await done(desk, what, publication(next, { newest: null }))).toMatchObject({ status: 400, places: ["inForce"] });
    await published(desk, publication(next, { newest: null, inForce: false }));
    await published(desk, publication(await started(desk)));
    const { revision, surveys } = await versions(desk);
    const inForce = surveys.filter((one) => one.inForce).map(({ hash }) => hash);
    expect(inForce).toHaveLength(20);
    expect(await desk.ask("/api/organisation/surveys", { revision, surveys: inForce.toReversed() })).toMatchObject({ status: 200 });
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
