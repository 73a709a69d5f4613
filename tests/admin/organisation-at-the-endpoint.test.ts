import { afterEach, expect, test, vi } from "vitest";
import { call } from "#protocol/call.ts";
import { previewList, takeInReturned } from "#protocol/organisation.ts";
import { changeProcedures } from "#protocol/procedures.ts";
import { changeTargets } from "#protocol/targets.ts";
import { changeUnits } from "#protocol/units.ts";
import { changeWave } from "#protocol/waves.ts";
import { askCatalogue } from "../../src/admin/procedures/catalogue.ts";
import { proceduresAsList } from "../../src/admin/procedures/procedure-list.ts";
import { isConflict } from "../../src/admin/revised/use-saving.ts";
import { exampleTargets } from "../../src/admin/targets/example.ts";
import { askPlan } from "../../src/admin/targets/plan.ts";
import { changesOf } from "../../src/admin/units/changes-of.ts";
import { askDirectory } from "../../src/admin/units/directory.ts";
import { firstPlan } from "../../src/admin/units/plan.ts";
import { unitsAsList } from "../../src/admin/units/unit-list.ts";
import { askWaves } from "../../src/admin/waves/all-waves.ts";
import { returnedAsList } from "../../src/admin/waves/returned-list.ts";
import { blankWave } from "../../src/admin/waves/wave-draft.ts";
import { type Desk, openDesk } from "../server/open-desk.ts";

const never = new AbortController().signal;

/** Lets the pages' calls reach this endpoint, as an admin's browser would. */
function reach({ app, admin }: Desk): void {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie: admin.cookie };
  vi.stubGlobal("fetch", (path: string, { method = "GET", body = null }: RequestInit) => app.request(path, { method, body, headers }));
}
afterEach(() => vi.unstubAllGlobals());

test("what the page of units sends is taken, and who comes later is told of the conflict", { timeout: 30_000 }, async () => {
  await using desk = await openDesk();
  reach(desk);
  const directory = await askDirectory(never);
  const deed = { deed: "merge", unit: "xa-mot" } as const;
  const plan = { ...firstPlan(deed, directory), from: "2027-01-01", others: ["xa-hai"], name: { vi: "Xã Ba", en: "" } };
  const changes = [...changesOf(deed, plan, directory.units)];
  const { units } = await call(changeUnits, { revision: directory.revision, changes });
  expect(units.find(({ id }) => id === "xa-ba")?.versions[0]?.name).toEqual({ vi: "Xã Ba", en: "Xã Ba" });
  expect(units.find(({ id }) => id === "xa-mot")).toMatchObject({ endedOn: "2027-01-01", successor: "xa-ba" });
  const late = await call(changeUnits, { revision: directory.revision, changes }).catch((error: unknown) => error);
  expect(isConflict(late)).toBe(true);
});

test("the lists the pages download are taken in again without a change", { timeout: 30_000 }, async () => {
  await using desk = await openDesk();
  reach(desk);
  const { units, today } = await askDirectory(never);
  const nothing = { added: [], changed: [], ended: [], faults: [] };
  const list = { from: today, whole: true };
  expect(await call(previewList, { about: "units", csv: unitsAsList(units, today), ...list })).toMatchObject(nothing);
  const catalogue = await askCatalogue(never);
  const procedure = { id: "1.004827", name: { vi: "Cấp đổi; cấp lại", en: "Change" }, field: "land", units: ["xa-mot", "so-xay-dung"] };
  const { procedures } = await call(changeProcedures, {
    revision: catalogue.revision,
    fields: [],
    procedures: [{ ...procedure, from: today, endedOn: null }],
  });
  expect(await call(previewList, { about: "procedures", csv: proceduresAsList(procedures, today), ...list })).toMatchObject(nothing);
});

test("a wave is made, and its list of results returned comes back filled in", { timeout: 30_000 }, async () => {
  await using desk = await openDesk();
  reach(desk);
  const all = await askWaves(never);
  const units = ["xa-mot", "xa-hai"].map((unit) => ({ unit, returned: null }));
  const wave = { ...blankWave(all), id: "dot-hai", name: { vi: "Đợt hai", en: "Wave two" }, units };
  const { revision } = await call(changeWave, { revision: all.revision, wave });
  const csv = returnedAsList(wave, (unit) => unit).replaceAll(/;(\r\n)/g, ";1.234$1");
  const told = await call(takeInReturned, { wave: wave.id, csv, revision, preview: false });
  expect(told.faults).toEqual([]);
  const { waves } = await askWaves(never);
  expect(waves[0]?.units.map(({ returned }) => returned)).toEqual([1234, 1234]);
});

test("the example of three targets is one the endpoint keeps, as far as fields are found", { timeout: 30_000 }, async () => {
  await using desk = await openDesk();
  reach(desk);
  const plan = await askPlan(never);
  const example = exampleTargets({ targets: [], fields: plan.fields, year: 2026, today: plan.today });
  expect(example.map(({ fields, percent }) => [fields, percent])).toEqual([
    [null, 8500],
    [["land", "civil"], 9000],
    [[], 8700],
  ]);
  const { targets } = await call(changeTargets, { revision: plan.revision, targets: example.slice(0, 2) });
  expect(targets).toEqual(example.slice(0, 2));
});
