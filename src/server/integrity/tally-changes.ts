import { setImmediate as breathe } from "node:timers/promises";
import type { Transaction } from "kysely";
import { decodeTally, encodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, type Deltas, emptyTally, type Tally } from "#survey/tally.ts";
import { type Cell, cellsOf, type Place } from "#server/store/cell.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { readMeta, writeMeta } from "#server/store/meta.ts";
import { hourOf, laterOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";

/** The name in meta of the hour of the last change of the counts. */
const countedUntil = "counted_until";

/** Cells written at once, so that the endpoint hears its callers in between. */
const cellsAtOnce = 50;

type Counted = { readonly survey: KnownSurvey; readonly place: Place; readonly deltas: Deltas };
type Entry = { readonly cell: Cell; readonly survey: KnownSurvey; readonly standing: string; readonly change: Tally };

/** What people's decisions change in tallies, gathered first and then written in one go. */
export class TallyChanges {
  readonly #entries = new Map<string, Entry>();

  /** A response counts from now on with this standing. */
  add(counted: Counted, standing: string): void {
    this.#change(counted, standing, counted.deltas);
  }

  /** A response counts no more with this standing. */
  take({ deltas: { slots, amounts }, ...counted }: Counted, standing: string): void {
    const deltas = { slots, amounts: Array.from(amounts, (amount) => -amount) };
    this.#change({ ...counted, deltas }, standing, deltas);
  }

  #change({ survey, place }: Counted, standing: string, deltas: Deltas): void {
    for (const cell of cellsOf(place)) {
      const key = [cell.unit, survey.hash, standing, cell.dimension, cell.value, cell.span, cell.period].join("|");
      const entry = this.#entries.get(key) ?? { cell, survey, standing, change: emptyTally(survey.layout) };
      addDeltas(entry.change, deltas);
      this.#entries.set(key, entry);
    }
  }

  /** Must run while nothing else is counted; throws when a count would fall below zero. */
  async write(transaction: Transaction<Tables>, now: Date): Promise<void> {
    if (this.#entries.size === 0) return;
    await writeMeta(transaction, countedUntil, laterOf(hourOf(now), await readMeta(transaction, countedUntil)));
    const entries = [...this.#entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
    for (const [index, [, entry]] of entries.entries()) {
      await writeChange(transaction, entry);
      if (index % cellsAtOnce === 0) await breathe();
    }
  }
}

async function writeChange(transaction: Transaction<Tables>, { cell, survey, standing, change }: Entry): Promise<void> {
  const key = { ...cell, survey: survey.hash, standing };
  const kept = await transaction
    .selectFrom("tally")
    .select("counts")
    .where((row) => row.and(key))
    .executeTakeFirst();
  const before = kept ? decodeTally(kept.counts, survey.layout.size) : emptyTally(survey.layout);
  const tally = before.map((count, slot) => count + (change[slot] ?? 0));
  // A cell of nobody goes, so that tallies are what a recount would make them.
  if (tally.every((count) => count === 0)) {
    await transaction
      .deleteFrom("tally")
      .where((row) => row.and(key))
      .execute();
    return;
  }
  const counts = encodeTally(tally);
  await transaction
    .insertInto("tally")
    .values({ ...key, counts })
    .onConflict((conflict) =>
      conflict.columns(["unit", "survey", "standing", "dimension", "value", "span", "period"]).doUpdateSet({ counts }),
    )
    .execute();
}
