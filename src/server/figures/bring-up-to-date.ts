import type { Kysely } from "kysely";
import { wholeStore } from "#server/store/cell.ts";
import type { Tables } from "#server/store/tables.ts";
import type { CellRead } from "./kept-kind.ts";
import type { KeptVersion } from "./kept-version.ts";
import { settle } from "./load.ts";
import { type CellsAsked, cellOf, cellsQuery, type Kind, piecesOf } from "./read-cells.ts";

/**
 * In which half-months anything was counted since a version was read. Whatever is counted, or annulled, changes the whole store's
 * cell of all values together, and never back to what it was; so these few are compared, byte by byte, and nobody has to tell.
 */
export async function changedHalfMonths(database: Kysely<Tables>, version: KeptVersion): Promise<ReadonlySet<string>> {
  const read = await readUnits(database, version, { kind: "none", units: [wholeStore] });
  return version.ready("none").differences(version.units.take(wholeStore), read.get(wholeStore) ?? []);
}

/**
 * Reads again what changed in these half-months, of all values together; what of other kinds changed is read when it is asked for.
 * Gives whether decisions may be others now. `units` are those that may have counted.
 */
export async function bringUpToDate(
  database: Kysely<Tables>,
  version: KeptVersion,
  { halfMonths, units }: { readonly halfMonths: ReadonlySet<string>; readonly units: readonly string[] },
): Promise<boolean> {
  const asked = [...new Set([wholeStore, ...version.units.names, ...units])];
  const read = await readUnits(database, version, { kind: "none", units: asked, halfMonths: [...halfMonths] });
  return asked.map((unit) => replaceDiffering(version, { unit, halfMonths }, read.get(unit) ?? [])).includes(true);
}

/** Gives whether persons are others now. */
function replaceDiffering(version: KeptVersion, { unit, halfMonths }: Omit<Replaced, "kind">, read: readonly CellRead[]): boolean {
  if (version.units.of(unit) === undefined && read.length === 0) return false;
  const cells = version.ready("none");
  const number = version.units.take(unit);
  const differing = cells.differences(number, read, halfMonths);
  for (const halfMonth of differing) {
    cells.clear(number, halfMonth);
    version.outdate({ unit, halfMonth });
  }
  for (const cell of read) if (differing.has(cell.period)) cells.put(number, cell);
  if (unit === wholeStore) return false;
  return [...differing].map((period) => settle(version, { cells, kind: "none" }, { unit: number, period })).includes(true);
}

/** Reads again what is stale of another kind, out of the same instant; gives the half-months in which decisions may be others now. */
export async function readStale(database: Kysely<Tables>, version: KeptVersion, kind: Kind): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const [unit, halfMonths] of version.stale(kind)) {
    const read = await readUnits(database, version, { kind, units: [unit], halfMonths: [...halfMonths] });
    for (const halfMonth of replace(version, { kind, unit, halfMonths }, read.get(unit) ?? [])) changed.add(halfMonth);
    version.freshened(kind, unit);
  }
  return changed;
}

type Replaced = { readonly kind: Kind; readonly unit: string; readonly halfMonths: ReadonlySet<string> };

/** Puts what was read in the place of what was kept; gives the half-months in which persons are others now. */
function replace(version: KeptVersion, { kind, unit, halfMonths }: Replaced, read: readonly CellRead[]): readonly string[] {
  const cells = version.cellsOf(kind);
  const number = version.units.take(unit);
  const periodsIn = (halfMonth: string) =>
    [...cells.periods.keys()].filter((period) => period === halfMonth || period.startsWith(`${halfMonth} `));
  for (const halfMonth of halfMonths) for (const period of [halfMonth, ...periodsIn(halfMonth)]) cells.clear(number, period);
  for (const cell of read) cells.put(number, cell);
  if (unit === wholeStore) return [];
  return [...halfMonths].filter((halfMonth) => {
    const settled = periodsIn(halfMonth).map((period) => settle(version, { cells, kind }, { unit: number, period }));
    return settled.includes(true);
  });
}

async function readUnits(
  database: Kysely<Tables>,
  { survey: { hash, layout } }: KeptVersion,
  asked: Omit<CellsAsked, "survey">,
): Promise<ReadonlyMap<string, CellRead[]>> {
  const rows = await cellsQuery(database, { survey: hash, ...asked }).execute();
  const byUnit = Map.groupBy(rows, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, its]) => [unit, asked.kind === "week" ? piecesOf(its, layout) : its.map(cellOf)]));
}
