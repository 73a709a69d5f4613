import type { DatabaseSync } from "node:sqlite";
import { decodeTally, encodeTally, longestEncoding } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Ballot } from "#server/store/ballot.ts";
import { type Cell, cellsOf } from "#server/store/cell.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";

/** Cells kept in memory per generation, about 2 kB each. */
const cellsPerGeneration = 8192;

type Entry = Cell & { readonly survey: string; readonly standing: string; readonly tally: Tally };

/**
 * The tallies as the writer sees them. `count` and `write` belong to one transaction: when that does not commit, or when
 * somebody else has written to the store, `forget` must follow, and the next look reads from disk again.
 */
export function openTallyBook(database: DatabaseSync) {
  const read = database.prepare(`
    select counts from tally
    where unit = ? and survey = ? and standing = ? and dimension = ? and value = ? and span = ? and period = ?
  `);
  const upsert = database.prepare(`
    insert into tally (unit, survey, standing, dimension, value, span, period, counts)
    values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (unit, survey, standing, dimension, value, span, period) do update set counts = excluded.counts
  `);
  // Two generations: what is not asked for while the young one fills is dropped with the old one.
  let young = new Map<string, Entry>();
  let old = new Map<string, Entry>();
  const changed = new Map<string, Entry>();
  let room = new Uint8Array();

  function entryOf(key: string, cell: Cell, { survey, standing }: { survey: KnownSurvey; standing: string }): Entry {
    const known = young.get(key) ?? old.get(key);
    const entry = known ?? { ...cell, survey: survey.hash, standing, tally: readTally(cell, survey, standing) };
    young.set(key, entry);
    return entry;
  }

  function readTally({ unit, dimension, value, span, period }: Cell, { hash, layout }: KnownSurvey, standing: string): Tally {
    const counts = read.get(unit, hash, standing, dimension, value, span, period)?.["counts"];
    return counts instanceof Uint8Array ? decodeTally(counts, layout.size) : emptyTally(layout);
  }

  return {
    /** Counts a response in all its cells. */
    count(survey: KnownSurvey, ballot: Ballot, standing: Standing): void {
      const { deltas } = ballot;
      const head = `${survey.hash}|${standing}|`;
      for (const cell of cellsOf(ballot)) {
        const key = `${head}${cell.unit}|${cell.dimension}|${cell.value}|${cell.period}`;
        const known = changed.get(key);
        const entry = known ?? entryOf(key, cell, { survey, standing });
        if (!known) changed.set(key, entry);
        addDeltas(entry.tally, deltas);
      }
    },
    /** Writes what was counted, in the order of keys, so that two writers on another database never wait for each other crosswise. */
    write(): void {
      for (const key of [...changed.keys()].toSorted()) {
        const entry = changed.get(key);
        if (!entry) continue;
        const { unit, survey, standing, dimension, value, span, period, tally } = entry;
        if (room.length < longestEncoding(tally)) room = new Uint8Array(longestEncoding(tally));
        upsert.run(unit, survey, standing, dimension, value, span, period, encodeTally(tally, room));
      }
      changed.clear();
      if (young.size <= cellsPerGeneration) return;
      old = young;
      young = new Map();
    },
    forget(): void {
      young.clear();
      old.clear();
      changed.clear();
    },
  };
}
