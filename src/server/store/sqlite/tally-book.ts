import type { DatabaseSync } from "node:sqlite";
import { addEncoded, decodeTally, encodeTally, longestEncoding } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Ballot } from "#server/store/ballot.ts";
import type { Cell } from "#server/store/cell.ts";
import { cellsAtHand, type CellsOf } from "#server/store/cells-at-hand.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";

/**
 * Cells in memory: at work, about 2 kB each, beyond which all are put to rest; and at rest, some 700 bytes each, enough for a
 * year of days that tablets send after an outage.
 */
const mostCells = { atWork: 8192, atRest: 32_768 };

/** `row`: where the cell lies in the table, by which it is written without looking up its long key; null until it is made. */
type Entry = Cell & { readonly survey: string; readonly standing: string; readonly tally: Tally; row: number | null; isChanged: boolean };

/** A cell as it lies in the table. */
type Resting = { readonly row: number; readonly counts: Uint8Array };

/**
 * The tallies as the writer sees them. `count` and `write` belong to one transaction: when that does not commit, or when
 * somebody else has written to the store, `forget` must follow, and the next look reads from disk again.
 */
export function openTallyBook(database: DatabaseSync, most = mostCells) {
  const read = database.prepare(`
    select rowid, counts from tally
    where unit = ? and survey = ? and standing = ? and dimension = ? and value = ? and span = ? and period = ?
  `);
  const insert = database.prepare(`
    insert into tally (unit, survey, standing, dimension, value, span, period, counts)
    values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (unit, survey, standing, dimension, value, span, period) do nothing
  `);
  const update = database.prepare("update tally set counts = ? where rowid = ?");
  let atWork = new Map<string, Entry>();
  const atRest = new Map<string, Resting>();
  let changed: Entry[] = [];
  let room = new Uint8Array();
  const atHand = cellsAtHand(entryOf);

  function entryOf(cell: Cell, { survey: { hash, layout }, standing }: CellsOf): Entry {
    const { unit, dimension, value, period } = cell;
    const key = `${hash}|${standing}|${unit}|${dimension}|${value}|${period}`;
    const known = atWork.get(key);
    if (known) return known;
    const resting = atRest.get(key);
    atRest.delete(key);
    // Of a cell that memory does not know only what is added is counted here; most such cells are new.
    const begun = resting
      ? { row: resting.row, tally: decodeTally(resting.counts, layout.size) }
      : { row: null, tally: emptyTally(layout) };
    const entry = { ...cell, survey: hash, standing, isChanged: false, ...begun };
    atWork.set(key, entry);
    return entry;
  }

  function encoded(tally: Tally): Uint8Array {
    if (room.length < longestEncoding(tally)) room = new Uint8Array(longestEncoding(tally));
    return encodeTally(tally, room);
  }

  /** A new cell is made; what is there of one that memory did not know is added to what was counted. */
  function makeOrAdd(entry: Entry): void {
    const { unit, survey, standing, dimension, value, span, period, tally } = entry;
    const made = insert.run(unit, survey, standing, dimension, value, span, period, encoded(tally));
    if (made.changes === 1) {
      entry.row = Number(made.lastInsertRowid);
      return;
    }
    const { rowid, counts } = read.get(unit, survey, standing, dimension, value, span, period) ?? {};
    if (typeof rowid !== "number" || !(counts instanceof Uint8Array)) throw new Error("a cell of the tallies is gone");
    addEncoded(tally, counts);
    entry.row = rowid;
    change(rowid, tally);
  }

  function change(row: number, tally: Tally): void {
    if (update.run(encoded(tally), row).changes !== 1) throw new Error("a cell of the tallies is gone");
  }

  function putToRest(): void {
    for (const [key, { row, tally }] of atWork) if (row !== null) atRest.set(key, { row, counts: encoded(tally).slice() });
    atWork = new Map();
    atHand.forget();
    // What was put to rest first goes first.
    for (const key of atRest.keys()) {
      if (atRest.size <= most.atRest) return;
      atRest.delete(key);
    }
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
      for (const entry of changed) {
        if (entry.row === null) makeOrAdd(entry);
        else change(entry.row, entry.tally);
        entry.isChanged = false;
      }
      changed = [];
      if (atWork.size > most.atWork) putToRest();
    },
    forget(): void {
      atWork.clear();
      atRest.clear();
      changed = [];
      atHand.forget();
    },
  };
}
