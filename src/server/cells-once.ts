import type { Kysely } from "kysely";
import { type CellQuestion, type ReadCell, readCells } from "./cells.ts";
import type { Bounds } from "./result-period.ts";
import type { Tables } from "./store/tables.ts";

type ByPeriod = ReadonlyMap<string, readonly ReadCell[]>;

/** Reads cells for one answer: half-months, and days inside the time it is about, once, though many tables ask for parts; other days as asked for. */
export class CellsOnce {
  readonly #database: Kysely<Tables>;
  readonly #about: Bounds;
  readonly #read = new Map<string, Promise<ByPeriod>>();
  constructor(database: Kysely<Tables>, about: Bounds) {
    this.#database = database;
    this.#about = about;
  }

  /** The cells a question asks for, annulled ones never. */
  async read(question: CellQuestion): Promise<readonly ReadCell[]> {
    const { bounds, span } = question;
    if (span === "day" && !this.#holds(bounds)) return readCells(this.#database, question);
    const periods = await this.#everything(question);
    return [...periods].flatMap(([period, cells]) => (bounds === null || (period >= bounds.first && period <= bounds.last) ? cells : []));
  }

  #holds(bounds: Bounds): boolean {
    return this.#about === null || (bounds !== null && bounds.first >= this.#about.first && bounds.last <= this.#about.last);
  }

  #everything(question: CellQuestion): Promise<ByPeriod> {
    const { survey, units, dimension, value, span } = question;
    const name = JSON.stringify([survey, units, dimension, value, span]);
    const read =
      this.#read.get(name) ?? readCells(this.#database, { ...question, bounds: span === "day" ? this.#about : null }).then(byPeriod);
    this.#read.set(name, read);
    return read;
  }
}

function byPeriod(cells: readonly ReadCell[]): ByPeriod {
  return Map.groupBy(cells, ({ period }) => period);
}
