import { describe, expect, test } from "vitest";
import { Bundle } from "#protocol/bundle.ts";
import { Catalogue } from "#protocol/results.ts";
import { readVersions } from "#protocol/organisation.ts";
import { check } from "../../../../src/server/integrity/check.ts";
import { atOneInstant } from "../../../../src/server/integrity/at-one-instant.ts";
import { openRetention } from "../../../../src/server/integrity/retention.ts";
import { draftAnswer } from "../../../../src/server/organisation/drafts/read-drafts.ts";
import { aResponse, hashOf } from "../../../support/a-survey.ts";
import { aTablet, enrolIn } from "../../../support/an-enrolled-tablet.ts";
import { written } from "../../../support/written.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf, tablet } from "../../open-desk.ts";
import { changed, deeds, done, publication, published, reworded, started, survey, whole } from "./a-draft.ts";

const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
const text = reworded("Thử xem");
/** What a tablet is given to try: the draft under the number it would get. */
const triedText = reworded("Thử xem", { version: 2 });
const other = "11111111-0b0a-4908-8706-050403020100";

async function bundleOf(desk: DeskOnAny, device = tablet, etag = "") {
  const answer = await desk.getAsTablet("/api/bundle", etag === "" ? {} : { "if-none-match": etag }, device);
  const json: unknown = answer.status === 200 ? await answer.json() : null;
  return { status: answer.status, etag: answer.headers.get("etag") ?? "", trials: json === null ? [] : (Bundle.parse(json).trials ?? []) };
}

/** Goes on to a day, in the morning. */
function begin(desk: DeskOnAny, day: string): void {
  desk.day.now = new Date(`${day}T03:20:00Z`);
}

/** A store in which the tablet tries a draft. */
async function trying(engine: (typeof engines)[number]) {
  const desk = await openDeskOn(engine, { survey });
  const head = await started(desk, text);
  const answer = await done(desk, "try", { draft: head.draft, revision: 1, device: tablet });
  expect(answer).toMatchObject({ status: 200, json: { device: tablet, until: "2026-11-20" } });
  return { ...desk, desk, head };
}

const practised = (hash: string, mode: "practice" | "live") => recordOf({ ...aResponse(survey, pleased, { mode }), survey: hash });

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("the tablet is given the draft until the end of the next day, and no other tablet is", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await enrolIn(desk.store, [aTablet(other)], ["xa-mot"]);
    const before = await bundleOf(desk);
    const { draft } = await started(desk, text);
    await done(desk, "try", { draft, revision: 1, device: tablet });
    const given = await bundleOf(desk, tablet, before.etag);
    expect(given.trials).toEqual([{ hash: hashOf(triedText), definition: triedText }]);
    expect((await bundleOf(desk, other)).trials).toEqual([]);
    expect((await whole(desk, draft)).trial).toEqual({ device: tablet, until: "2026-11-20" });
    begin(desk, "2026-11-20");
    expect((await bundleOf(desk, tablet, given.etag)).status).toBe(304);
    begin(desk, "2026-11-21");
    expect(await bundleOf(desk, tablet, given.etag)).toMatchObject({ status: 200, trials: [] });
    const read = await draftAnswer({ store: desk.store, now: () => desk.day.now }, draft);
    expect("output" in read && read.output.trial).toBeUndefined();
  });

  test("a trial ends when somebody ends it, when the draft is dropped, and when it is published", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const ends = [
      async (draft: string) => done(desk, "try", { draft, revision: 1, device: null }),
      async (draft: string) => done(desk, "drop", { draft, revision: 1 }),
      async (draft: string) => done(desk, "publish", publication({ ...(await whole(desk, draft)).head })),
    ];
    for (const end of ends) {
      const { draft } = await started(desk, text);
      await done(desk, "try", { draft, revision: 1, device: tablet });
      expect((await bundleOf(desk)).trials).toHaveLength(1);
      expect((await end(draft)).status).toBe(200);
      expect((await bundleOf(desk)).trials).toEqual([]);
    }
    const tried = (await deeds(desk)).filter(({ action }) => action === "survey-tried");
    expect(tried.map(({ detail }) => detail["device"])).toEqual([tablet, null, tablet, tablet]);
  });

  test("tried anew, a draft is tried as it is now, and on one tablet only", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await enrolIn(desk.store, [aTablet(other)], ["xa-mot"]);
    const { draft } = await started(desk, text);
    await done(desk, "try", { draft, revision: 1, device: tablet });
    const next = reworded("Thử lại", { version: 2 });
    await changed(desk, "keep", { draft, revision: 1, definition: next });
    await done(desk, "try", { draft, revision: 2, device: other });
    expect((await bundleOf(desk)).trials).toEqual([]);
    expect((await bundleOf(desk, other)).trials.map(({ hash }) => hash)).toEqual([hashOf(next)]);
  });

  test("of several drafts tried on one tablet it is given the newest, and the one before when that ends", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const [one, last] = [await started(desk, text), await started(desk, reworded("Thử sau"))];
    for (const [minute, { draft }] of [one, last].entries()) {
      desk.day.now = new Date(`2026-11-19T03:2${minute + 1}:00Z`);
      await done(desk, "try", { draft, revision: 1, device: tablet });
    }
    expect((await bundleOf(desk)).trials.map(({ hash }) => hash)).toEqual([hashOf(reworded("Thử sau", { version: 2 }))]);
    await done(desk, "try", { draft: last.draft, revision: 1, device: null });
    expect((await bundleOf(desk)).trials.map(({ hash }) => hash)).toEqual([hashOf(triedText)]);
  });

  test("what is not whole, somebody else's revision, and an unknown or revoked tablet are refused", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const unfinished = await started(desk, reworded(""));
    const named = { draft: unfinished.draft, device: tablet };
    expect((await done(desk, "try", { ...named, revision: 1 })).places).toEqual(["definition.title.vi", "definition.title.en"]);
    expect(await done(desk, "try", { ...named, revision: 2 })).toMatchObject({ status: 409, places: ["revision"] });
    const { draft } = await started(desk, text);
    expect(await done(desk, "try", { draft, revision: 1, device: other })).toMatchObject({ status: 400, places: ["device"] });
    await desk.store.change((transaction) =>
      transaction.updateTable("device_enrolment").set({ revoked_at: "2026-11-19T01:00:00Z" }).execute(),
    );
    expect(await done(desk, "try", { draft, revision: 1, device: tablet })).toMatchObject({ status: 400, places: ["device"] });
  });

  test("practice of a draft is kept as practice; a live form of it is held, and counted nowhere", async () => {
    await using desk = await trying(engine);
    const [practice, live] = await desk.send([practised(hashOf(triedText), "practice"), practised(hashOf(triedText), "live")]);
    expect(practice).toMatchObject({ outcome: "accepted" });
    expect(live).toMatchObject({ outcome: "parked" });
    const held = await desk.store.database.selectFrom("held").select("reason").executeTakeFirst();
    expect(held?.reason).toBe("survey: is only tried, in practice");
    expect(await desk.store.database.selectFrom("tally").select("survey").execute()).toEqual([]);
    expect((await atOneInstant(desk.store.place, (source) => check(source))).told).toEqual([]);
  });

  test("a draft that is tried shows nowhere as a version, and no wave asks it", async () => {
    await using desk = await trying(engine);
    const hash = hashOf(triedText);
    const { surveys } = readVersions.output.parse(JSON.parse((await desk.get(readVersions.path)).text));
    expect(surveys.map((one) => one.hash)).toEqual([hashOf(survey)]);
    const catalogue = Catalogue.parse(JSON.parse((await desk.get("/api/catalogue")).text));
    expect(catalogue.surveys.map((one) => one.hash)).toEqual([hashOf(survey)]);
    expect((await desk.get(`/api/results?survey=${hash}&period=all&groupBy=none&method=means`)).status).toBe(400);
    expect((await desk.get(`/api/definition?hash=${hash}`)).status).toBe(200);
    const wave = { id: "dot-1", name: text.title, units: [{ unit: "xa-mot", returned: null }], first: "2026-12-01", last: "2026-12-14" };
    const asked = await desk.ask("/api/organisation/waves", { revision: 0, wave: { ...wave, survey: hash, mode: "practice" } });
    expect(asked).toMatchObject({ status: 400, json: { faults: [{ place: "wave.survey" }] } });
    expect(await desk.ask("/api/organisation/surveys", { revision: 0, surveys: [hash] })).toMatchObject({ status: 400 });
    expect(await desk.ask("/api/drafts", { definition: text, base: hash })).toMatchObject({ status: 400 });
    expect((await whole(desk, desk.head.draft)).earlier.map((one) => one.version)).toEqual([1]);
  });

  test("published as it was tried, a version is a version, and what was held of it can be released", async () => {
    await using desk = await trying(engine);
    await desk.send([practised(hashOf(triedText), "live")]);
    const { hash } = await published(desk, publication(desk.head));
    expect(hash).toBe(hashOf(triedText));
    expect(await desk.send([practised(hash, "live")])).toMatchObject([{ outcome: "accepted" }]);
    const selection = { which: "group", unit: "so-xay-dung", device: tablet, reason: "survey: is only tried, in practice" };
    const released = await desk.ask("/api/held/decide", { selection, decision: "release", reason: "đã ban hành" });
    expect(released).toMatchObject({ status: 200, json: { decided: 1 } });
  });

  test("what was tried goes when no practice of it can be left, and late practice of it is not taken in any more", async () => {
    await using desk = await trying(engine);
    const record = practised(hashOf(triedText), "practice");
    begin(desk, "2026-12-20");
    expect(await desk.send([record])).toMatchObject([{ outcome: "accepted" }]);
    begin(desk, "2026-12-22");
    expect(await desk.send([practised(hashOf(triedText), "practice")])).toMatchObject([{ outcome: "parked" }]);
    const timesKept = { receiveTimeDays: 30, practiceDays: 30, commentMonths: 24 };
    const run = openRetention({ store: desk.store, now: () => desk.day.now, timesKept: () => timesKept });
    const isThere = () => desk.store.known().tried.has(hashOf(triedText));
    for (const day of ["2026-12-23", "2027-01-22", "2027-02-18"]) {
      begin(desk, day);
      await run();
    }
    expect(isThere()).toBe(true);
    begin(desk, "2027-02-20");
    await run();
    expect(isThere()).toBe(false);
    expect((await atOneInstant(desk.store.place, (source) => check(source))).told).toEqual([]);
  });

  test("the free words of a live form of a draft are held with it", async () => {
    await using desk = await trying(engine);
    const { hashes, comments } = written({ "comment-text": "Cán bộ rất nhiệt tình" });
    const form = { ...aResponse(survey, pleased, { comments: hashes }), survey: hashOf(triedText) };
    await desk.send([{ ...recordOf(form), comments: JSON.stringify(comments) }]);
    const kept = await desk.store.database.selectFrom("comment").select("words").execute();
    expect(kept).toEqual([{ words: "Cán bộ rất nhiệt tình" }]);
  });
});
