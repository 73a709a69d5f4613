import { describe, expect, test } from "vitest";
import type { Procedure } from "#protocol/procedures.ts";
import { Catalogue } from "#protocol/results.ts";
import type { Wave } from "#protocol/waves.ts";
import { readCatalogue } from "../../../src/server/organisation/catalogue.ts";
import { ever, sinceEver } from "../../../src/server/organisation/unit-history.ts";
import { writeProcedures } from "../../../src/server/store/procedures.ts";
import { writeWave } from "../../../src/server/store/waves.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { type DeskOnAny, engines, openDeskOn, province } from "../open-desk.ts";

const name = (vi: string) => ({ vi, en: vi });
const survey = hashOf(aSurvey());
const today = "2026-11-19";

const quay = { id: "quay-1", name: name("Quầy 1"), from: ever, endedOn: null };
const units = [
  ...province.units.filter(({ id }) => id !== "xa-hai"),
  { ...sinceEver({ id: "xa-hai", name: name("Xã Hai"), kind: "commune", parent: "tinh", serves: true, counters: [] }), counters: [quay] },
];

function procedure(id: string, only: readonly string[] | null): Procedure {
  return { id, name: name(id), field: "land", units: only === null ? null : [...only], from: ever, endedOn: null };
}

function wave(id: string, unit: string, more: Partial<Wave> = {}): Wave {
  return { id, name: name(id), survey, units: [{ unit, returned: 300 }], first: "2026-06-01", last: "2026-06-30", mode: "live", ...more };
}

async function furnish({ store, reorganise }: DeskOnAny): Promise<void> {
  await reorganise({ ...province, units });
  await store.change(async (transaction) => {
    await writeProcedures(transaction, [
      procedure("1.1", null),
      procedure("1.2", ["xa-mot"]),
      procedure("1.3", ["xa-hai"]),
      procedure("1.4", ["tinh"]),
    ]);
    await writeWave(transaction, wave("dot-1", "xa-mot"));
    await writeWave(transaction, wave("dot-2", "xa-hai", { first: "2026-09-01", last: "2026-09-30" }));
    await writeWave(transaction, wave("thu", "xa-hai", { mode: "practice" }));
  });
}

async function catalogueFor(desk: DeskOnAny, sees: string | null): Promise<Catalogue> {
  const organisation = desk.store.known().organisation;
  return Catalogue.parse(await readCatalogue({ database: desk.store.database, organisation, today }, sees));
}

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("whoever sees all is offered every procedure and every live wave, the latest first, and no counters", async () => {
    await using desk = await openDeskOn(engine);
    await furnish(desk);
    const catalogue = await catalogueFor(desk, null);
    expect(catalogue.procedures.map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3", "1.4"]);
    expect(catalogue.waves.map(({ id }) => id)).toEqual(["dot-2", "dot-1"]);
    expect(catalogue.counters).toEqual([]);
    expect(catalogue.today).toBe(today);
  });

  test("the head of a commune is offered its counters, its waves, and what it or those above it deal with", async () => {
    await using desk = await openDeskOn(engine);
    await furnish(desk);
    const catalogue = await catalogueFor(desk, "xa-hai");
    expect(catalogue.procedures.map(({ id }) => id)).toEqual(["1.1", "1.3", "1.4"]);
    expect(catalogue.waves.map(({ id }) => id)).toEqual(["dot-2"]);
    expect(catalogue.counters).toEqual([{ id: "quay-1", name: name("Quầy 1") }]);
  });

  test("of another unit's counters nothing is told, not even to the head above it", async () => {
    await using desk = await openDeskOn(engine);
    await furnish(desk);
    expect([(await catalogueFor(desk, "tinh")).counters, (await catalogueFor(desk, "xa-mot")).counters]).toEqual([[], []]);
  });
});
