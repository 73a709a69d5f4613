import { DatabaseSync, type StatementSync } from "node:sqlite";

/** A moment of a transaction on the endpoint's disk. */
export type Moment = "begins" | "about to commit" | "committed";

/** The store in memory as the program writes it, but for the disk below. Nothing but a commit outlives its process, and a process may die, or find the disk full, at each of these moments. */
export class MortalStore extends DatabaseSync {
  /** Told of each moment; what it throws is what the program sees. */
  onMoment: (moment: Moment) => void = () => {};

  /** A store as it lay on the disk; an empty one without. */
  constructor(image: Uint8Array | null) {
    super(":memory:");
    if (image) this.deserialize(image);
    super.exec("pragma foreign_keys = on; pragma trusted_schema = off; pragma recursive_triggers = on");
  }

  override exec(sql: string): void {
    this.#watched(sql, () => super.exec(sql));
  }

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    if (!/^(begin|commit)/.test(sql)) return statement;
    const run = statement.run.bind(statement);
    Object.defineProperty(statement, "run", { value: () => this.#watched(sql, () => run()) });
    return statement;
  }

  /** What lies on the disk when the process ends now. */
  end(): Uint8Array {
    if (this.isTransaction) super.exec("rollback");
    const image = this.serialize();
    this.close();
    return image;
  }

  #watched<Done>(sql: string, deed: () => Done): Done {
    if (sql.startsWith("begin")) this.onMoment("begins");
    if (sql === "commit") this.onMoment("about to commit");
    const done = deed();
    if (sql === "commit") this.onMoment("committed");
    return done;
  }
}
