import { IDBOpenDBRequest } from "fake-indexeddb";
import { databasesOn } from "./copied-disk.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What one page of a tablet sees of its disk, and when that page dies. */
export type MortalDisk = {
  readonly factory: IDBFactory;
  readonly isDead: () => boolean;
  /** Whatever was not committed never was; nothing the page still does reaches the disk, and nothing comes back to it. */
  readonly die: () => void;
  /** Dies at the so-many-th thing from now that happens between page and disk or network, and so many steps into it. */
  readonly dieSoon: (doom: Doom) => void;
  readonly spare: () => void;
  /** Something happens between the page and the world. */
  readonly tick: () => void;
};

export type Doom = { readonly events: number; readonly steps: number };

/** Opens a page's view of a disk. A transaction is one thing when it begins and another when it is committed, before its page hears of it. */
export function mortalDisk(disk: IDBFactory, time: VirtualTime): MortalDisk {
  let isDead = false;
  let doom: Doom | null = null;
  const connections = new Set<IDBDatabase>();
  const underWay = new Map<IDBTransaction | IDBOpenDBRequest, () => void>();

  function die(): void {
    if (isDead) return;
    isDead = true;
    for (const [one, end] of underWay) {
      if ("abort" in one) abort(one);
      end();
    }
    for (const connection of connections) connection.close();
  }
  function tick(): void {
    if (doom === null) return;
    doom = { ...doom, events: doom.events - 1 };
    if (doom.events > 0) return;
    const { steps } = doom;
    doom = null;
    if (steps === 0) die();
    else void time.during(time.turns(steps)).then(die);
  }
  function watch(one: IDBTransaction | IDBOpenDBRequest, endings: readonly string[]): void {
    underWay.set(one, time.begin());
    const end = () => {
      underWay.get(one)?.();
      underWay.delete(one);
      tick();
    };
    for (const ending of endings) one.addEventListener(ending, end);
  }
  function mortal(connection: IDBDatabase): void {
    connections.add(connection);
    const start = connection.transaction.bind(connection);
    connection.transaction = (names, mode, options) => {
      tick();
      if (isDead) throw new DOMException("the page is dead", "InvalidStateError");
      const transaction = start(names, mode, options);
      watch(transaction, ["complete", "abort"]);
      return transaction;
    };
  }
  function open(name: string, version?: number): IDBOpenDBRequest {
    tick();
    if (isDead) return new IDBOpenDBRequest();
    const request = disk.open(name, version);
    watch(request, ["success", "error"]);
    request.addEventListener("success", () => {
      if (isDead) request.result.close();
      else mortal(request.result);
    });
    return request;
  }
  const factory = new Proxy(disk, { get: (target, key) => (key === "open" ? open : Reflect.get(target, key)) });
  return { factory, isDead: () => isDead, die, dieSoon: (next) => void (doom = next), spare: () => void (doom = null), tick };
}

function abort(transaction: IDBTransaction): void {
  const state: unknown = Reflect.get(transaction, "_state");
  // What is being committed is on the disk.
  if (state === "active" || state === "inactive") transaction.abort();
}

/** The rows of a table as they lie on a disk now, without asking anybody's leave; none where there is no such table. */
export function rowsOn(disk: IDBFactory, name: string, table: string): unknown[] {
  const database = databasesOn(disk).get(name);
  const stores: ReadonlyMap<string, object> = database ? Reflect.get(database, "rawObjectStores") : new Map();
  const store = stores.get(table);
  if (!store) return [];
  const records: { readonly values: () => Iterable<{ readonly value: unknown }> } = Reflect.get(store, "records");
  return Array.from(records.values(), ({ value }) => value);
}
