import { describe, expect, test } from "vitest";
import { readVersions } from "#protocol/organisation.ts";
import { canonicalText } from "#survey/canonical.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { aTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn, recordOf } from "../open-desk.ts";

const survey = aSurvey();
const second = aSurvey({ version: 2 });
const pleased = { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" } as const;
const name = (vi: string) => ({ vi, en: vi });

async function versions(desk: DeskOnAny, cookie = desk.admin.cookie) {
  const answer = await desk.app.request(readVersions.path, { headers: { cookie } });
  return readVersions.output.parse(await answer.json()).surveys;
}

function forms(count: number, unit: string, more: object = {}) {
  return Array.from({ length: count }, () => recordOf(aResponse(survey, pleased, { unit, counter: null, ...more })));
}

async function wave(desk: DeskOnAny, about: { id: string; unit: string; last: string }) {
  const { id, unit, last } = about;
  const { revision } = JSON.parse((await desk.get("/api/organisation/waves")).text);
  const whole = { id, name: name(id), survey: hashOf(second), first: "2026-11-01", last, mode: "live", units: [{ unit, returned: null }] };
  const { status } = await desk.ask("/api/organisation/waves", { revision, wave: whole });
  if (status !== 200) throw new Error(`answered ${status}`);
}

/** A store with a version in force and one that is not. */
async function withTwo(engine: (typeof engines)[number]) {
  const desk = await openDeskOn(engine, { survey });
  await desk.store.change((transaction) => writeSurveys(transaction, [{ hash: hashOf(second), definition: canonicalText(second) }]));
  return desk;
}

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("of each version is told how many live forms were kept, but not of few", async () => {
    await using desk = await withTwo(engine);
    const counts = async () => (await versions(desk)).map(({ version, responses }) => [version, responses]);
    expect(await counts()).toEqual([
      [1, 0],
      [2, 0],
    ]);
    await desk.send([...forms(9, "xa-mot"), ...forms(5, "xa-mot", { mode: "practice" })]);
    expect((await counts())[0]).toEqual([1, "few"]);
    await desk.send(forms(1, "xa-hai", { outcome: "declined", answers: {}, seconds: 3 }));
    expect((await counts())[0]).toEqual([1, 10]);
  });

  test("a version in force is on every tablet in use; another on those of a wave that asks it and is not over", async () => {
    await using desk = await withTwo(engine);
    const tablets = ["11111111", "22222222", "33333333"].map((id) => aTablet(`${id}-0b0a-4908-8706-050403020100`));
    const [inOne, inBoth, gone] = tablets;
    if (!inOne || !inBoth || !gone) throw new Error("there are three tablets");
    await enrolIn(desk.store, [inOne, gone], ["xa-mot"]);
    await enrolIn(desk.store, [inBoth], ["xa-mot", "xa-hai"]);
    await desk.store.change((transaction) =>
      transaction.updateTable("device_enrolment").set({ revoked_at: "2026-11-19T01:00:00Z" }).where("device", "=", gone.id).execute(),
    );
    await wave(desk, { id: "hai", unit: "xa-hai", last: "2026-11-30" });
    await wave(desk, { id: "mot-cu", unit: "xa-mot", last: "2026-11-18" });
    // The store's own tablet stands everywhere.
    expect((await versions(desk)).map(({ tablets: count, waves }) => [count, waves])).toEqual([
      [3, []],
      [2, ["hai"]],
    ]);
    expect(await (await desk.getAsTablet("/api/bundle", {}, inOne.id)).text()).not.toContain(hashOf(second));
    expect(await (await desk.getAsTablet("/api/bundle", {}, inBoth.id)).text()).toContain(hashOf(second));
  });

  test("who belongs to a commune is told of its forms, tablets and waves alone", async () => {
    await using desk = await withTwo(engine);
    await desk.send([...forms(12, "xa-mot"), ...forms(30, "xa-hai")]);
    await enrolIn(desk.store, [aTablet("11111111-0b0a-4908-8706-050403020100")], ["xa-hai"]);
    await wave(desk, { id: "hai", unit: "xa-hai", last: "2026-11-30" });
    const { cookie } = await signedIn(desk.store, { role: "manager", unit: "xa-mot", now: desk.day.now });
    const seen = await versions(desk, cookie);
    expect(seen.map(({ responses, tablets, waves }) => [responses, tablets, waves])).toEqual([
      [12, 1, []],
      [0, 0, []],
    ]);
    expect((await versions(desk)).map(({ responses, tablets, waves }) => [responses, tablets, waves])).toEqual([
      [42, 2, []],
      [0, 2, ["hai"]],
    ]);
  });
});
