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
    version.outdate({ unit, halfMonth });
    cells.replace(
      { unit: number, period: halfMonth },
      read.filter(({ period }) => period === halfMonth),
    );
    settle(version, { cells, kind: "none" }, { unit: number, period: halfMonth });
  }
  return unit === wholeStore ? [] : [...differing].map((halfMonth) => ({ unit, halfMonth }));
}

/** Reads again what is stale of another kind, out of the same instant; gives the units and half-months it was of. */
export async function readStale(database: Kysely<Tables>, version: KeptVersion, kind: Kind): Promise<readonly Key[]> {
  const { [wholeStore]: whole, ...stale } = Object.fromEntries(version.stale(kind));
  const keys = Object.entries(stale).flatMap(([unit, halfMonths]) => [...halfMonths].map((halfMonth) => ({ unit, halfMonth })));
  const values = new Set<string>();
  for (const [halfMonth, its] of Map.groupBy(keys, (key) => key.halfMonth)) {
    const units = its.map(({ unit }) => unit);
    const read = await readUnits(database, version, { kind, units, halfMonths: [halfMonth] });
    for (const unit of units)
      for (const value of replace(version, { kind, unit, halfMonths: new Set([halfMonth]) }, read.get(unit) ?? [])) values.add(value);
  }
  if (whole) {
    // Only what units have others of is another of everything; and the key finds cells by value before period.
    const named = kind === "week" ? undefined : values;
    const read = await readUnits(database, version, { kind, units: [wholeStore], halfMonths: [...whole], values: named && [...named] });
    replace(version, { kind, unit: wholeStore, halfMonths: whole, values: named }, read.get(wholeStore) ?? []);
  }
  version.freshened(kind);
  return keys;
}

type Replaced = {
  readonly kind: Kind;
  readonly unit: string;
  readonly halfMonths: ReadonlySet<string>;
  readonly values?: ReadonlySet<string> | undefined;
};

/** Puts what was read in the place of what was kept; gives the values whose cells are others. */
function replace(version: KeptVersion, { kind, unit: name, halfMonths, values }: Replaced, read: readonly CellRead[]): ReadonlySet<string> {
  const cells = version.cellsOf(kind);
  const unit = version.units.take(name);
  const byPeriod = Map.groupBy(read, ({ period }) => period);
  const kept = [...halfMonths].flatMap((halfMonth) => periodsIn(cells, kind, halfMonth));
  const changed = new Set<string>();
  for (const period of new Set([...kept, ...byPeriod.keys()])) {
    for (const value of cells.replace({ unit, period, values }, byPeriod.get(period) ?? [])) changed.add(value);
    settle(version, { cells, kind }, { unit, period });
  }
  return changed;
}

function periodsIn({ periods }: KeptKind, kind: Kind, halfMonth: string): readonly string[] {
  return kind === "week" ? [...periods.keys()].filter((piece) => piece.startsWith(`${halfMonth} `)) : [halfMonth];
}

async function readUnits(
  database: Kysely<Tables>,
  { survey: { hash, layout } }: KeptVersion,
  asked: Omit<CellsAsked, "survey">,
): Promise<ReadonlyMap<string, CellRead[]>> {
  const isNothing = asked.units.length === 0 || asked.values?.length === 0;
  const rows = isNothing ? [] : await cellsQuery(database, { survey: hash, ...asked }).execute();
  const byUnit = Map.groupBy(rows, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, its]) => [unit, asked.kind === "week" ? piecesOf(its, layout) : its.map(cellOf)]));
}
