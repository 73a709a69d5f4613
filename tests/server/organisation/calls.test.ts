import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { ListChanges, readVersions } from "#protocol/organisation.ts";
import { Problem } from "#protocol/problem.ts";
import { readProcedures } from "#protocol/procedures.ts";
import { readSettings } from "#protocol/settings.ts";
import { readTargets } from "#protocol/targets.ts";
import { readUnits } from "#protocol/units.ts";
import { readWaves } from "#protocol/waves.ts";
import { canonicalText } from "#survey/canonical.ts";
import { putFirstInForce } from "../../../src/server/organisation/first-in-force.ts";
import { writeSurveys } from "../../../src/server/store/surveys.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { type DeskOnAny, engines, openDeskOn } from "../open-desk.ts";

const name = (vi: string) => ({ vi, en: vi });
const survey = aSurvey();
const rename = { change: "rename", id: "xa-mot", from: "2026-12-01", name: name("Phường Một") };
const wave = { id: "dot-1", name: name("Đợt 1"), survey: hashOf(survey), first: "2026-12-01", last: "2026-12-14", mode: "live" };

/** What a call answers, by its schema. */
async function read<Output extends z.core.$ZodType>(
  desk: DeskOnAny,
  { path, output }: { path: string; output: Output & { parse: (json: unknown) => z.output<Output> } },
  cookie = desk.admin.cookie,
) {
  const answer = await desk.app.request(path, { headers: { cookie } });
  return output.parse(await answer.json());
}

async function status(desk: DeskOnAny, path: string, body: object): Promise<number> {
  return (await desk.ask(`/api/organisation/${path}`, body)).status;
}

async function faultsOf(desk: DeskOnAny, path: string, body: object): Promise<string[]> {
  const { status: answered, json } = await desk.ask(`/api/organisation/${path}`, body);
  expect(answered).toBe(400);
  return Problem.parse(json).faults?.map(({ place, fault }) => `${place} ${fault}`) ?? [];
}

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("two admins who change units at the same time do not overwrite one another", async () => {
    await using desk = await openDeskOn(engine, { survey });
    expect(await status(desk, "units", { revision: 0, changes: [rename] })).toBe(200);
    expect(await status(desk, "units", { revision: 0, changes: [{ ...rename, name: name("Phường Hai") }] })).toBe(409);
    const { revision, units } = await read(desk, readUnits);
    expect(revision).toBe(1);
    expect(units.find(({ id }) => id === "xa-mot")?.versions.map((version) => version.name.vi)).toEqual(["xa-mot", "Phường Một"]);
    // Another part may be changed meanwhile.
    expect(await status(desk, "targets", { revision: 0, targets: [] })).toBe(200);
  });

  test("a change that cannot be changes nothing, and says why", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const changes = [rename, { change: "end", id: "xa-ba", from: "2026-12-01" }];
    expect(await faultsOf(desk, "units", { revision: 0, changes })).toEqual(["changes[1] there is no unit «xa-ba»"]);
    expect(await read(desk, readUnits)).toMatchObject({ revision: 0, units: [{}, {}, { versions: [{}] }, {}] });
  });

  test("who changed what is written down", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await status(desk, "units", { revision: 0, changes: [rename] });
    const rows = await desk.store.database
      .selectFrom("audit")
      .select(["actor", "action", "detail"])
      .where("action", "=", "units-changed")
      .execute();
    expect(rows.map(({ actor, detail }) => ({ actor, detail: JSON.parse(detail) }))).toEqual([
      { actor: desk.admin.account, detail: { changes: [rename] } },
    ]);
  });

  test("who belongs to a commune learns of no other, and changes nothing", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const units = [
      { unit: "xa-mot", returned: 40 },
      { unit: "xa-hai", returned: 50 },
    ];
    await status(desk, "waves", { revision: 0, wave: { ...wave, units } });
    const procedures = ["xa-mot", "xa-hai", "tinh"].map((unit, number) => ({
      id: `1.${number}`,
      name: name("Thủ tục"),
      field: "land",
      units: [unit],
      from: "2026-01-01",
      endedOn: null,
    }));
    await status(desk, "procedures", { revision: 0, fields: [], procedures });
    const figure = { kind: "overall" };
    const targets = [
      { id: "whole", figure, units: null, fields: null, year: 2026, percent: 8500 },
      { id: "communes", figure, units: ["xa-mot", "xa-hai"], fields: ["land"], year: 2026, percent: 8700 },
      { id: "other", figure, units: ["xa-hai"], fields: null, year: 2026, percent: 9000 },
    ];
    await status(desk, "targets", { revision: 0, targets });
    await status(desk, "settings/desk", { revision: 0, unit: "xa-hai", given: { selfService: false } });
    const { cookie } = await signedIn(desk.store, { role: "manager", unit: "xa-mot", now: new Date("2026-11-19T03:20:00Z") });
    const calls = [readUnits, readProcedures, readWaves, readTargets, readSettings] as const;
    const texts = await Promise.all(calls.map(async ({ path }) => (await desk.app.request(path, { headers: { cookie } })).text()));
    for (const text of texts) expect(text).not.toMatch(/"(xa-hai|so-xay-dung|tinh)"/);
    expect((await read(desk, readWaves, cookie)).waves).toEqual([{ ...wave, units: [units[0]] }]);
    expect((await read(desk, readProcedures, cookie)).procedures.map(({ id, units: own }) => [id, own])).toEqual([
      ["1.0", ["xa-mot"]],
      ["1.2", ["xa-mot"]],
    ]);
    expect((await read(desk, readTargets, cookie)).targets.map(({ id, units: own }) => [id, own])).toEqual([
      ["whole", null],
      ["communes", ["xa-mot"]],
    ]);
    expect((await read(desk, readSettings, cookie)).desks).toEqual([]);
    expect((await desk.ask("/api/organisation/units", { revision: 0, changes: [rename] }, cookie)).status).toBe(403);
  });

  test("a list is looked at first and taken in once, unless somebody was faster", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const list = { about: "procedures", csv: "mã;tên;lĩnh vực\n1.004827;Đăng ký biến động;Đất đai\n", from: "2026-12-01", whole: true };
    const preview = ListChanges.parse((await desk.ask("/api/organisation/lists/preview", list)).json);
    expect(preview).toMatchObject({ revision: 0, added: [{ id: "1.004827" }], faults: [] });
    expect((await read(desk, readProcedures)).procedures).toEqual([]);
    expect(await status(desk, "lists", { ...list, revision: preview.revision })).toBe(200);
    expect(await status(desk, "lists", { ...list, revision: preview.revision })).toBe(409);
    expect((await read(desk, readProcedures)).procedures).toMatchObject([{ id: "1.004827", from: "2026-12-01" }]);
    expect(await faultsOf(desk, "lists", { ...list, csv: "mã;tên;lĩnh vực\n1;;Đất đai", revision: 1 })).toEqual(["line 2 has no name"]);
  });

  test("a counter that got another name is not added again by a list that names it", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const counter = { id: "quay-1", name: name("Quầy 1") };
    const from = "2026-12-01";
    const changes = [
      { change: "add-counter", unit: "xa-mot", from, counter },
      { change: "rename-counter", unit: "xa-mot", counter: "quay-1", name: name("Quầy Đất đai") },
    ];
    expect(await status(desk, "units", { revision: 0, changes })).toBe(200);
    const listed = (counters: string) => ({
      about: "units",
      csv: `mã;tên;loại;thuộc;quầy\nxa-mot;xa-mot;Xã;tinh;${counters}\n`,
      from,
      whole: false,
    });
    const preview = await desk.ask("/api/organisation/lists/preview", listed("Quầy Đất đai"));
    expect(ListChanges.parse(preview.json)).toMatchObject({ added: [], changed: [], unchanged: 1, faults: [] });
    expect(await status(desk, "lists", { ...listed("Quầy 1|Quầy 2"), revision: 1 })).toBe(200);
    const { units } = await read(desk, readUnits);
    const names = units.find(({ id }) => id === "xa-mot")?.counters.map((one) => [one.id, one.name.vi]);
    expect(names).toEqual([
      ["quay-1", "Quầy Đất đai"],
      ["quay-2", "Quầy 2"],
    ]);
  });

  test("the units of a wave stand in the order of the tree, not of their ids or as they were chosen", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const desks = ["diem-z", "diem-a"].map((id) => ({
      change: "add",
      id,
      from: "2026-11-01",
      name: name(id),
      kind: "desk",
      parent: "so-xay-dung",
      serves: true,
      counters: [],
    }));
    const opened = { change: "turn-into", id: "so-xay-dung", from: "2026-11-01", kind: "department", serves: false };
    expect(await status(desk, "units", { revision: 0, changes: [opened, ...desks] })).toBe(200);
    const units = ["xa-hai", "diem-a", "xa-mot", "diem-z"].map((unit, index) => ({ unit, returned: index }));
    expect(await status(desk, "waves", { revision: 0, wave: { ...wave, units } })).toBe(200);
    const [kept] = (await read(desk, readWaves)).waves;
    expect(kept?.units.map(({ unit, returned }) => [unit, returned])).toEqual([
      ["diem-z", 3],
      ["diem-a", 1],
      ["xa-mot", 2],
      ["xa-hai", 0],
    ]);
  });

  test("a list of two thousand procedures is taken in whole", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `1.${String(index).padStart(6, "0")};Thủ tục đăng ký, cấp Giấy chứng nhận số ${index};Đất đai`,
    );
    const list = { about: "procedures", csv: `mã;tên;lĩnh vực\n${lines.join("\n")}`, from: "2026-12-01", whole: true };
    expect(await status(desk, "lists", { ...list, revision: 0 })).toBe(200);
    expect(desk.store.known().procedures.length).toBe(2000);
  });

  test("a wave that has begun keeps its questionnaire, first day and mode; its numbers can still be told", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const begun = { ...wave, first: "2026-11-01", last: "2026-11-30", units: [{ unit: "xa-mot", returned: null }] };
    expect(await status(desk, "waves", { revision: 0, wave: begun })).toBe(200);
    const changed = {
      ...begun,
      survey: "0".repeat(64),
      first: "2026-11-02",
      mode: "practice",
      last: "2026-11-01",
      units: [{ unit: "so-la", returned: 1 }],
    };
    expect(await faultsOf(desk, "waves", { revision: 1, wave: changed })).toEqual([
      "wave.survey is a version this store does not know",
      "wave.last is before the first day",
      "wave.units names a unit this store does not know, or one twice",
      "wave.survey cannot change any more: the wave has begun",
      "wave.first cannot change any more: the wave has begun",
      "wave.mode cannot change any more: the wave has begun",
    ]);
    const returned = { wave: "dot-1", csv: 'unit,returned\nxa-mot,"1,284"\n', revision: 1 };
    expect(await status(desk, "waves/returned", { ...returned, preview: true })).toBe(200);
    expect((await read(desk, readWaves)).waves[0]?.units).toEqual([{ unit: "xa-mot", returned: null }]);
    expect(await status(desk, "waves/returned", { ...returned, preview: false })).toBe(200);
    expect(await read(desk, readWaves)).toMatchObject({ revision: 2, waves: [{ units: [{ returned: 1284 }] }] });
  });

  test("which versions are asked is for people to say, and stays so when the endpoint starts again", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const other = aSurvey({ version: 2 });
    await desk.store.change((transaction) => writeSurveys(transaction, [{ hash: hashOf(other), definition: canonicalText(other) }]));
    expect(await status(desk, "surveys", { revision: 0, surveys: [hashOf(other), hashOf(survey)] })).toBe(200);
    await desk.store.change((transaction) => putFirstInForce(transaction, hashOf(survey)));
    const { surveys } = await read(desk, readVersions);
    expect(surveys.map(({ version, inForce }) => [version, inForce])).toEqual([
      [2, true],
      [1, true],
    ]);
    expect(await faultsOf(desk, "surveys", { revision: 1, surveys: [hashOf(other), hashOf(other)] })).toEqual([
      "surveys[1] is no version of this store, or named twice",
    ]);
  });
});
