import type { DatabaseSync } from "node:sqlite";
import { decodeTally, encodeTally, longestEncoding } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Ballot } from "#server/store/ballot.ts";
import type { Cell } from "#server/store/cell.ts";
import { cellsAtHand, type CellsOf } from "#server/store/cells-at-hand.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";

/** Cells kept in memory per generation, about 2 kB each. */
const cellsPerGeneration = 8192;

/** `row`: where the cell lies in the table, by which it is written without looking up its long key; null until it is made. */
type Entry = Cell & { readonly survey: string; readonly standing: string; readonly tally: Tally; row: number | null; isChanged: boolean };

/**
 * The tallies as the writer sees them. `count` and `write` belong to one transaction: when that does not commit, or when
 * somebody else has written to the store, `forget` must follow, and the next look reads from disk again.
 */
export function openTallyBook(database: DatabaseSync) {
  const read = database.prepare(`
    select rowid, counts from tally
    where unit = ? and survey = ? and standing = ? and dimension = ? and value = ? and span = ? and period = ?
  `);
  const insert = database.prepare(`
    insert into tally (unit, survey, standing, dimension, value, span, period, counts)
    values (?, ?, ?, ?, ?, ?, ?, ?)
  `);
  const update = database.prepare("update tally set counts = ? where rowid = ?");
  // Two generations: what is not asked for while the young one fills is dropped with the old one.
  let young = new Map<string, Entry>();
  let old = new Map<string, Entry>();
  let changed: Entry[] = [];
  let room = new Uint8Array();
  const atHand = cellsAtHand(entryOf);

  function entryOf(cell: Cell, { survey, standing }: CellsOf): Entry {
    const { unit, dimension, value, period } = cell;
    const key = `${survey.hash}|${standing}|${unit}|${dimension}|${value}|${period}`;
    const known = young.get(key) ?? old.get(key);
    const entry = known ?? { ...cell, survey: survey.hash, standing, isChanged: false, ...readTally(cell, survey, standing) };
    young.set(key, entry);
    return entry;
  }

  function readTally({ unit, dimension, value, span, period }: Cell, { hash, layout }: KnownSurvey, standing: string) {
    const { rowid, counts } = read.get(unit, hash, standing, dimension, value, span, period) ?? {};
    if (typeof rowid !== "number" || !(counts instanceof Uint8Array)) return { row: null, tally: emptyTally(layout) };
    return { row: rowid, tally: decodeTally(counts, layout.size) };
  }

  function writeEntry(entry: Entry): void {
    const { unit, survey, standing, dimension, value, span, period, tally, row } = entry;
    if (room.length < longestEncoding(tally)) room = new Uint8Array(longestEncoding(tally));
    const counts = encodeTally(tally, room);
    if (row === null) entry.row = Number(insert.run(unit, survey, standing, dimension, value, span, period, counts).lastInsertRowid);
    else if (update.run(counts, row).changes !== 1) throw new Error("a cell of the tallies is gone");
  }

  return {
    /** Counts a response in all its cells. */
    count(survey: KnownSurvey, ballot: Ballot, standing: Standing): void {
      atHand.each({ survey, standing }, ballot, (entry) => {
        addDeltas(entry.tally, ballot.deltas);
        if (entry.isChanged) return;
        entry.isChanged = true;
        changed.push(entry);
      });
    },
    /** Writes what was counted. */
    write(): void {
      for (const entry of changed) writeEntry(entry);
      for (const entry of changed) entry.isChanged = false;
      changed = [];
      if (young.size <= cellsPerGeneration) return;
      old = young;
      young = new Map();
      atHand.forget();
    },
    forget(): void {
      young.clear();
      old.clear();
      changed = [];
      atHand.forget();
    },
  };
}
