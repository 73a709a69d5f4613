import { setImmediate as breathe } from "node:timers/promises";
import type { Kysely } from "kysely";
import { type Source, rowsOf } from "#server/integrity/rows-of.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { Tables } from "#server/store/tables.ts";
import type { CellRead, KeptKind } from "./kept-kind.ts";
import type { KeptVersion } from "./kept-version.ts";
import { type CellsAsked, cellOf, cellsQuery, type Kind, piecesOf } from "./read-cells.ts";

/** How long others wait while cells are put. */
const longestWorkMs = 4;

/** Reads all cells of a kind into memory, unit by unit, while others ask; what changes meanwhile, the version is told. */
export async function load(source: Source, version: KeptVersion, kind: Kind): Promise<void> {
  const cells = version.begin(kind);
  const rest = resting();
  for (const unit of await countedUnits(source.database)) {
    const number = version.units.take(unit);
    for await (const cell of unitCells(source, version, { survey: version.survey.hash, kind, units: [unit] })) {
      cells.put(number, cell);
      await rest();
    }
    for (const period of periodsToSettle(version, { cells, kind })) {
      settle(version, { cells, kind }, { unit: number, period });
      await rest();
    }
  }
  version.finish(kind);
}

/** Those in which anybody at all was counted, though perhaps nobody with a value. */
function periodsToSettle(version: KeptVersion, { cells, kind }: { readonly cells: KeptKind; readonly kind: Kind }): Iterable<string> {
  return kind === "none" || kind === "week" ? [...cells.periods.keys()] : version.ready("none").periods.keys();
}

/** Counts the persons of a unit in a period anew. */
export function settle(
  version: KeptVersion,
  { cells, kind }: { readonly cells: KeptKind; readonly kind: Kind },
  { unit, period }: { readonly unit: number; readonly period: string },
): void {
  // Some dimensions are counted in units only, so nothing is said of everything.
  const [place] = cells.placesOfUnit(unit);
  if (place === undefined && version.units.names[unit] === wholeStore) return;
  const all = kind === "none" || kind === "week" ? cells : version.ready("none");
  cells.settle(unit, period, all.personsOf({ unit, value: 0, period }));
}

async function* unitCells(source: Source, { survey: { layout } }: KeptVersion, asked: CellsAsked): AsyncGenerator<CellRead> {
  const query = cellsQuery(source.database, asked);
  if (asked.kind === "week") yield* piecesOf(await query.execute(), layout);
  else for await (const row of rowsOf(source, query)) yield cellOf(row);
}

/** Every unit in which anything was counted, each found from the one before, because the key begins with it. */
async function countedUnits(database: Kysely<Tables>): Promise<readonly string[]> {
  const units: string[] = [];
  for (;;) {
    const { unit } = await database
      .selectFrom("tally")
      .select(({ fn }) => fn.min<string | null>("unit").as("unit"))
      .$if(units.length > 0, (query) => query.where("unit", ">", units.at(-1) ?? ""))
      .executeTakeFirstOrThrow();
    if (unit === null) return units;
    units.push(unit);
  }
}

/** Lets others ask when some time has gone by. */
function resting(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestWorkMs) return;
    await breathe();
    since = performance.now();
  };
}
