import { DatabaseSync, type StatementSync } from "node:sqlite";

/** A moment of a transaction on the endpoint's disk. */
export type Moment = "begins" | "about to commit" | "committed";

/** The endpoint's disk, in memory: what was committed lies on it whatever becomes of the process that did so. */
export class EndpointDisk extends DatabaseSync {
  /** Statements that nobody uses now, by their text: a new process would compile the same ones. */
  readonly #idle = new Map<string, StatementSync[]>();

  /** A store as it lay on another disk; an empty one without. */
  constructor(image: Uint8Array | null) {
    super(":memory:");
    if (image) this.deserialize(image);
    this.exec("pragma foreign_keys = on; pragma trusted_schema = off; pragma recursive_triggers = on");
  }

  /** A statement for one process, until that gives it back. */
  lend(sql: string): StatementSync {
    return this.#idle.get(sql)?.pop() ?? this.prepare(sql);
  }

  takeBack(sql: string, statement: StatementSync): void {
    const idle = this.#idle.get(sql) ?? [];
    this.#idle.set(sql, idle);
    idle.push(statement);
  }
}

/** What a process of the endpoint sees of its disk. Nothing but a commit outlives the process, and that may die, or find the disk full, at each moment of a transaction. */
export class MortalStore {
  /** Told of each moment; what it throws is what the program sees. */
  onMoment: (moment: Moment) => void = () => {};
  readonly #disk: EndpointDisk;
  readonly #lent: { readonly sql: string; readonly statement: StatementSync }[] = [];
  #isOver = false;

  /** The connection as the program has it. */
  readonly database: DatabaseSync;

  constructor(disk: EndpointDisk) {
    this.#disk = disk;
    const own = { exec: this.exec.bind(this), prepare: this.prepare.bind(this), close: this.close.bind(this) };
    this.database = new Proxy(disk, {
      get: (target, key) => {
        if (key === "isTransaction") return !this.#isOver && target.isTransaction;
        return Reflect.get(own, key) ?? Reflect.get(target, key);
      },
    });
  }

  exec(sql: string): void {
    this.#alive();
    this.#watched(sql, () => this.#disk.exec(sql));
  }

  prepare(sql: string): StatementSync {
    this.#alive();
    const statement = this.#disk.lend(sql);
    this.#lent.push({ sql, statement });
    const isMoment = /^(begin|commit)/.test(sql);
    return new Proxy(statement, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        return (...given: readonly unknown[]): unknown => {
          this.#alive();
          const deed = (): unknown => Reflect.apply(value, target, given);
          return isMoment && key === "run" ? this.#watched(sql, deed) : deed();
        };
      },
    });
  }

  serialize(): Uint8Array {
    return this.#disk.serialize();
  }

  /** The process ends: whatever it has not committed never was, and it does nothing more. */
  close(): void {
    if (this.#isOver) return;
    if (this.#disk.isTransaction) this.#disk.exec("rollback");
    this.#isOver = true;
    for (const { sql, statement } of this.#lent) this.#disk.takeBack(sql, statement);
  }

  #alive(): void {
    if (this.#isOver) throw new Error("database is not open");
  }

  #watched<Done>(sql: string, deed: () => Done): Done {
    if (sql.startsWith("begin")) this.onMoment("begins");
    if (sql === "commit") this.onMoment("about to commit");
    const done = deed();
    if (sql === "commit") this.onMoment("committed");
    return done;
  }
}
