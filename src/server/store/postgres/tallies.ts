import type { PoolClient } from "pg";
import { addEncoded, encodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Ballot } from "#server/store/ballot.ts";
import type { Cell } from "#server/store/cell.ts";
import { cellsAtHand } from "#server/store/cells-at-hand.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { column, packed, rowsOf } from "./statement.ts";

/** What a group adds to one cell. */
type Share = Cell & { readonly survey: string; readonly standing: Standing; readonly tally: Tally };
type Key = Omit<Share, "tally">;

/** Cells remembered per generation, some 200 bytes each. */
const cellsPerGeneration = 100_000;

/** Cells that are known to be there, so that nobody tries to make them again; cells are made once and stay. */
export class MadeCells {
  #young = new Set<string>();
  #old = new Set<string>();

  has(name: string): boolean {
    return this.#young.has(name) || this.#old.has(name);
  }

  /** After their commit. */
  add(names: Iterable<string>): void {
    for (const name of names) this.#young.add(name);
    if (this.#young.size <= cellsPerGeneration) return;
    this.#old = this.#young;
    this.#young = new Set();
  }

  forget(): void {
    this.#young.clear();
    this.#old.clear();
  }
}

/** What a group adds, by cell. */
export class Shares {
  readonly #byName = new Map<string, Share>();
  readonly #atHand = cellsAtHand((cell, { survey: { hash, layout }, standing }) => {
    const key = { ...cell, survey: hash, standing };
    const name = nameOf(key);
    const share = this.#byName.get(name) ?? { ...key, tally: emptyTally(layout) };
    this.#byName.set(name, share);
    return share;
  });

  names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Counts a response in all its cells. */
  count(survey: KnownSurvey, ballot: Ballot, standing: Standing): void {
    this.#atHand.each({ survey, standing }, ballot, ({ tally }) => addDeltas(tally, ballot.deltas));
  }

  /** Adds all that was counted to the tallies in the store; throws where a cell is gone that was known to be there. */
  async write(client: PoolClient, made: MadeCells): Promise<void> {
    const unsure = [...this.#byName].flatMap(([name, share]) => (made.has(name) ? [] : [share]));
    const rows = unsure.length === 0 ? [] : await rowsOf<Key>(client, insertion, columnsOf(unsure));
    const isNew = new Set(rows.map(nameOf));
    await this.#addTo(
      client,
      [...this.#byName].flatMap(([name, share]) => (isNew.has(name) ? [] : [share])),
    );
  }

  async #addTo(client: PoolClient, there: readonly Share[]): Promise<void> {
    if (there.length === 0) return;
    const rows = await rowsOf<Key & { readonly counts: Uint8Array }>(client, locking, keysOf(there));
    if (rows.length < there.length) throw new Error("a cell of the tallies is gone");
    for (const { counts, ...key } of rows) {
      const share = this.#byName.get(nameOf(key));
      if (share) addEncoded(share.tally, counts);
    }
    await rowsOf(client, update, columnsOf(there));
  }
}

const key = "unit, survey, standing, dimension, value, span, period";
const keyColumns = "$1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]";

// Every server makes, locks and writes cells in the order of their keys, so that none waits for another crosswise.
const insertion = {
  name: "make cells",
  text: `
    insert into tally (${key}, counts)
    select ${key}, substring($10::bytea from start for length)
    from unnest(${keyColumns}, $8::int[], $9::int[]) as share (${key}, start, length)
    order by ${key}
    on conflict (${key}) do nothing
    returning ${key}
  `,
};

const locking = {
  name: "lock cells",
  text: `
    select ${key}, counts from tally
    where (${key}) in (select * from unnest(${keyColumns}))
    order by ${key}
    for update
  `,
};

const update = {
  name: "write cells",
  text: `
    update tally set counts = substring($10::bytea from start for length)
    from unnest(${keyColumns}, $8::int[], $9::int[]) as share (${key}, start, length)
    where (tally.unit, tally.survey, tally.standing, tally.dimension, tally.value, tally.span, tally.period)
      = (share.unit, share.survey, share.standing, share.dimension, share.value, share.span, share.period)
  `,
};

function keysOf(shares: readonly Key[]) {
  return [
    column(shares, ({ unit }) => unit),
    column(shares, ({ survey }) => survey),
    column(shares, ({ standing }) => standing),
    column(shares, ({ dimension }) => dimension),
    column(shares, ({ value }) => value),
    column(shares, ({ span }) => span),
    column(shares, ({ period }) => period),
  ];
}

function columnsOf(shares: readonly Share[]) {
  const { bytes, starts, lengths } = packed(shares.map(({ tally }) => encodeTally(tally)));
  return [...keysOf(shares), starts, lengths, bytes];
}

function nameOf({ unit, survey, standing, dimension, value, span, period }: Key): string {
  return `${survey}|${standing}|${unit}|${dimension}|${value}|${span}|${period}`;
}
