import type { Kysely } from "kysely";
import { wholeStore } from "#server/store/cell.ts";
import type { Tables } from "#server/store/tables.ts";
import type { CellRead, KeptKind } from "./kept-kind.ts";
import type { Key, KeptVersion } from "./kept-version.ts";
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
 * Gives the units and half-months whose counts are others now. `units` are those that may have counted.
 */
export async function bringUpToDate(
  database: Kysely<Tables>,
  version: KeptVersion,
  { halfMonths, units }: { readonly halfMonths: ReadonlySet<string>; readonly units: readonly string[] },
): Promise<readonly Key[]> {
  const asked = [...new Set([wholeStore, ...version.units.names, ...units])];
  const read = await readUnits(database, version, { kind: "none", units: asked, halfMonths: [...halfMonths] });
  return asked.flatMap((unit) => replaceDiffering(version, { unit, halfMonths }, read.get(unit) ?? []));
}

function replaceDiffering(version: KeptVersion, { unit, halfMonths }: Omit<Replaced, "kind">, read: readonly CellRead[]): readonly Key[] {
  if (version.units.of(unit) === undefined && read.length === 0) return [];
  const cells = version.ready("none");
  const number = version.units.take(unit);
  const differing = cells.differences(number, read, halfMonths);
  for (const halfMonth of differing) {
    cells.clear(number, halfMonth);
    version.outdate({ unit, halfMonth });
  }
  for (const cell of read) if (differing.has(cell.period)) cells.put(number, cell);
  for (const period of differing) settle(version, { cells, kind: "none" }, { unit: number, period });
  return unit === wholeStore ? [] : [...differing].map((halfMonth) => ({ unit, halfMonth }));
}

/** Reads again what is stale of another kind, out of the same instant; gives the units and half-months it was of. */
export async function readStale(database: Kysely<Tables>, version: KeptVersion, kind: Kind): Promise<readonly Key[]> {
  const keys: Key[] = [];
  for (const [unit, halfMonths] of version.stale(kind)) {
    const read = await readUnits(database, version, { kind, units: [unit], halfMonths: [...halfMonths] });
    replace(version, { kind, unit, halfMonths }, read.get(unit) ?? []);
    if (unit !== wholeStore) for (const halfMonth of halfMonths) keys.push({ unit, halfMonth });
    version.freshened(kind, unit);
  }
  return keys;
}

type Replaced = { readonly kind: Kind; readonly unit: string; readonly halfMonths: ReadonlySet<string> };

/** Puts what was read in the place of what was kept. */
function replace(version: KeptVersion, { kind, unit, halfMonths }: Replaced, read: readonly CellRead[]): void {
  const cells = version.cellsOf(kind);
  const number = version.units.take(unit);
  const periods = () => [...halfMonths].flatMap((halfMonth) => periodsIn(cells, kind, halfMonth));
  for (const period of periods()) cells.clear(number, period);
  for (const cell of read) cells.put(number, cell);
  for (const period of periods()) settle(version, { cells, kind }, { unit: number, period });
}

function periodsIn({ periods }: KeptKind, kind: Kind, halfMonth: string): readonly string[] {
  return kind === "week" ? [...periods.keys()].filter((piece) => piece.startsWith(`${halfMonth} `)) : [halfMonth];
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
