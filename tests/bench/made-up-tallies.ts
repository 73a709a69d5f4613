import { Client } from "pg";
import { halfMonthOf } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";
import { encodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import { type Ballot, ballotOf } from "../../src/server/store/ballot.ts";
import { type Cell, cellsOf, wholeStore } from "../../src/server/store/cell.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import type { KnownSurvey } from "../../src/server/store/known-survey.ts";
import { column, packed } from "../../src/server/store/postgres/statement.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { formsOf, samplesOf, type Size } from "./made-up-forms.ts";

/** A cell and what was counted in it. */
type Row = Cell & { readonly standing: string; readonly tally: Tally };

/** Writes cells, all of them once, and commits. */
type Writer = { readonly write: (rows: Iterable<Row>) => Promise<void>; readonly close: () => Promise<void> };

/**
 * Counts made-up forms into a store without keeping the forms: in the cells in which a response is counted, by what it adds to
 * each, as keeping it does (`two-ways.ts` holds the two together). Gives how many there were.
 */
export async function countInto(place: StorePlace, survey: KnownSurvey, size: Size): Promise<number> {
  const writer = "folder" in place ? writerOnSqlite(place.folder, survey.hash) : await writerOnPostgres(place.databaseUrl, survey.hash);
  const samples = samplesOf(survey);
  const ballots = samples.map((form) => ballotOf(survey, form, { received: form, caughtUp: null }));
  let whole = new Counting(survey);
  let counted = 0;
  let before = "";
  for (const forms of formsOf(size, samples)) {
    const [{ form: { day } } = { form: { day: before } }] = forms;
    // Units take turns within a half-month, so what all of them counted is whole when the next begins.
    if (halfMonthOf(day) !== halfMonthOf(before === "" ? day : before)) {
      await writer.write(whole.rows());
      whole = new Counting(survey);
    }
    before = day;
    const own = new Counting(survey);
    for (const { form, sample } of forms) {
      const ballot = ballots[sample];
      if (!ballot) throw new Error("no ballot");
      for (const cell of cellsOf({ ...ballot, ...whereOf(form) })) (cell.unit === wholeStore ? whole : own).add(cell, ballot);
    }
    counted += forms.length;
    await writer.write(own.rows());
  }
  await writer.write(whole.rows());
  await writer.close();
  return counted;
}

/** What differs between a sample and a form made after it. */
function whereOf({
  unit,
  counter,
  field,
  procedure,
  wave,
  day,
}: Response): Pick<Ballot, "unit" | "counter" | "field" | "procedure" | "wave" | "day"> {
  return { unit, counter, field, procedure, wave, day };
}

/** Cells of one place being counted. */
class Counting {
  readonly #rows = new Map<string, Row>();
  readonly #survey: KnownSurvey;
  constructor(survey: KnownSurvey) {
    this.#survey = survey;
  }

  add(cell: Cell, { standing, deltas }: Ballot): void {
    const key = `${standing}|${cell.dimension}|${cell.value}|${cell.period}`;
    const known = this.#rows.get(key);
    if (known) return addDeltas(known.tally, deltas);
    const row = { ...cell, standing, tally: emptyTally(this.#survey.layout) };
    this.#rows.set(key, row);
    addDeltas(row.tally, deltas);
  }

  rows(): Iterable<Row> {
    return this.#rows.values();
  }
}

/** Commits when it has been told so often to write. */
const writesPerCommit = 200;

function writerOnSqlite(folder: string, survey: string): Writer {
  const database = openWriter(storePath(folder));
  const insert = database.prepare(
    "insert into tally (unit, survey, standing, dimension, value, span, period, counts) values (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  let written = 0;
  database.exec("begin immediate");
  return {
    write: async (rows) => {
      for (const { unit, standing, dimension, value, span, period, tally } of rows)
        insert.run(unit, survey, standing, dimension, value, span, period, encodeTally(tally));
      written += 1;
      if (written % writesPerCommit === 0) database.exec("commit; begin immediate");
    },
    close: async () => {
      database.exec("commit");
      database.close();
    },
  };
}

async function writerOnPostgres(databaseUrl: string, survey: string): Promise<Writer> {
  const client = new Client(databaseUrl);
  await client.connect();
  const insertion = `
    insert into tally (unit, survey, standing, dimension, value, span, period, counts)
    select unit, $2, standing, dimension, value, span, period, substring($10::bytea from start for length)
    from unnest($1::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::int[])
      as came (unit, standing, dimension, value, span, period, start, length)
  `;
  let waiting: Row[] = [];
  const flush = async () => {
    const { bytes, starts, lengths } = packed(waiting.map(({ tally }) => encodeTally(tally)));
    const texts = (["standing", "dimension", "value", "span", "period"] as const).map((name) => column(waiting, (row) => row[name]));
    await client.query(insertion, [column(waiting, ({ unit }) => unit), survey, ...texts, starts, lengths, bytes]);
    waiting = [];
  };
  return {
    write: async (rows) => {
      waiting.push(...rows);
      if (waiting.length >= 5000) await flush();
    },
    close: async () => {
      await flush();
      await client.query("analyze tally");
      await client.end();
    },
  };
}
