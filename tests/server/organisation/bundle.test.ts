import { describe, expect, test } from "vitest";
import { Bundle } from "#protocol/bundle.ts";
import { canonicalText } from "#survey/canonical.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { aTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { type DeskOnAny, engines, openDeskOn } from "../open-desk.ts";

const survey = aSurvey();
const name = (vi: string) => ({ vi, en: vi });
const device = "11111111-0b0a-4908-8706-050403020100";

async function bundleOf(desk: DeskOnAny, units: readonly string[]) {
  await enrolIn(desk.store, [aTablet(device)], units);
  const answer = await desk.getAsTablet("/api/bundle", {}, device);
  return { text: await answer.clone().text(), bundle: Bundle.parse(await answer.json()), etag: answer.headers.get("etag") ?? "" };
}

async function done(desk: DeskOnAny, path: string, body: object): Promise<void> {
  const { status, json } = await desk.ask(`/api/organisation/${path}`, body);
  if (status !== 200) throw new Error(JSON.stringify(json));
}

const procedure = (id: string, units: string[] | null, field = "land") => ({
  id,
  name: name(id),
  field,
  units,
  from: "2026-01-01",
  endedOn: null,
});

const add = (id: string, from: string) => ({
  change: "add",
  id,
  from,
  name: name(id),
  kind: "commune",
  parent: "tinh",
  serves: true,
  counters: [],
});

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("a tablet gets no bundle that names no key to seal answers to, and asks again", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await enrolIn(desk.store, [aTablet(device)], ["xa-mot"]);
    await desk.store.change((transaction) => transaction.deleteFrom("organisation_key").execute());
    const answer = await desk.getAsTablet("/api/bundle", {}, device);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: "not-ready", faults: [{ place: "organisationKey" }] });
  });

  test("a tablet gets its own unit with its desk, and nothing of any other", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await done(desk, "settings/desk", { revision: 0, unit: "xa-mot", given: { idleSeconds: 45 } });
    await done(desk, "settings/desk", { revision: 1, unit: "xa-hai", given: { idleSeconds: 46 } });
    const procedures = [
      procedure("1.1", null),
      procedure("1.2", ["xa-hai"]),
      procedure("1.3", ["xa-hai", "xa-mot"]),
      procedure("1.4", ["tinh"], "civil"),
    ];
    await done(desk, "procedures", {
      revision: 0,
      fields: [],
      procedures: [...procedures, { ...procedure("1.5", null), endedOn: "2026-11-01" }],
    });
    const wave = { name: name("Đợt"), survey: hashOf(survey), first: "2026-11-01", last: "2026-11-30", mode: "live" };
    const units = [
      { unit: "xa-mot", returned: 7 },
      { unit: "xa-hai", returned: 8 },
    ];
    await done(desk, "waves", { revision: 0, wave: { ...wave, id: "ours", units } });
    await done(desk, "waves", { revision: 1, wave: { ...wave, id: "theirs", units: [{ unit: "xa-hai", returned: 8 }] } });
    await done(desk, "waves", { revision: 2, wave: { ...wave, id: "over", last: "2026-11-18", units } });
    const { bundle, text } = await bundleOf(desk, ["xa-mot"]);
    expect(bundle.units).toMatchObject([{ id: "xa-mot", parent: null, desk: { idleSeconds: 45 } }]);
    expect(bundle.procedures?.map(({ id, units: dealing }) => [id, dealing])).toEqual([
      ["1.1", null],
      ["1.3", ["xa-mot"]],
      ["1.4", ["xa-mot"]],
    ]);
    expect(bundle.waves).toMatchObject([{ id: "ours", units: ["xa-mot"] }]);
    expect(bundle.device).toMatchObject({ id: device });
    expect(text).not.toMatch(/xa-hai|so-xay-dung|theirs|"returned"/);
  });

  test("a tablet keeps its bundle until something of it changes", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { etag } = await bundleOf(desk, ["xa-mot"]);
    const again = async () => (await desk.getAsTablet("/api/bundle", { "if-none-match": etag }, device)).status;
    expect(await again()).toBe(304);
    await done(desk, "targets", { revision: 0, targets: [] });
    expect(await again()).toBe(304);
    await done(desk, "units", {
      revision: 0,
      changes: [{ change: "add-counter", unit: "xa-mot", from: "2026-11-19", counter: { id: "quay-9", name: name("Quầy 9") } }],
    });
    expect(await again()).toBe(200);
  });

  test("a commune that is no more is gone from the tablet, and one still to come is not there yet", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await done(desk, "units", {
      revision: 0,
      changes: [
        add("xa-ba", "2026-11-19"),
        add("xa-bon", "2026-12-01"),
        { change: "merge", ids: ["xa-mot"], into: "xa-ba", from: "2026-11-19" },
      ],
    });
    const { bundle } = await bundleOf(desk, ["xa-mot", "xa-ba", "xa-bon"]);
    expect(bundle.units.map(({ id }) => id)).toEqual(["xa-ba"]);
  });

  test("a wave brings its questionnaire along, after those in force", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const other = aSurvey({ version: 2 });
    await desk.store.change((transaction) => writeSurveys(transaction, [{ hash: hashOf(other), definition: canonicalText(other) }]));
    const wave = {
      id: "dot-1",
      name: name("Đợt"),
      survey: hashOf(other),
      first: "2026-12-01",
      last: "2026-12-30",
      mode: "live",
      units: [{ unit: "xa-mot", returned: null }],
    };
    await done(desk, "waves", { revision: 0, wave });
    expect((await bundleOf(desk, ["xa-mot"])).bundle.surveys.map(({ hash }) => hash)).toEqual([hashOf(survey), hashOf(other)]);
    expect((await bundleOf(desk, ["xa-hai"])).bundle.surveys.map(({ hash }) => hash)).toEqual([hashOf(survey)]);
  });
});
