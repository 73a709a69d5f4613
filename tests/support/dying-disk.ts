import { IDBOpenDBRequest } from "fake-indexeddb";
import { aDisk } from "./tablet.ts";

/** When a blow falls: as the next connection opens, as a transaction starts, in its middle, at its end, or once all is kept and only the news of it is lost. */
export type Moment = "open" | "start" | "put" | "commit" | "news";

/** Blows of one name that fall on the next so many writing transactions, or openings. */
export type Blow = { readonly moment: Moment; readonly name: string; readonly times: number };

/** A tablet's disk behind a factory whose connections die as told; a dead one stays dead. */
export function aDyingDisk(): { disk: IDBFactory; dying: IDBFactory; strike: (blow: Blow) => void; cut: () => void; heal: () => void } {
  const disk = aDisk();
  const dead = new WeakSet<IDBDatabase>();
  let alive: IDBDatabase[] = [];
  let blow: Blow | null = null;

  function takes(moment: Moment): string | null {
    if (blow?.moment !== moment || blow.times === 0) return null;
    blow = { ...blow, times: blow.times - 1 };
    return blow.name;
  }

  /** A full disk leaves its connection alive. */
  function killed(database: IDBDatabase, name: string): DOMException {
    if (name !== "QuotaExceededError") dead.add(database);
    return lost(name);
  }

  function mortal(database: IDBDatabase): void {
    alive.push(database);
    const start = database.transaction.bind(database);
    database.transaction = (names, mode, options) => {
      if (dead.has(database)) throw lost("InvalidStateError");
      if (mode !== "readwrite") return start(names, mode, options);
      const early = takes("start");
      if (early !== null) throw killed(database, early);
      const begun = start(names, mode, options);
      const middle = takes("put");
      if (middle !== null) onWriting(begun, (request) => fail(request, killed(database, middle)));
      const late = takes("commit");
      if (late !== null) {
        const isLast = () => setImmediate(() => hasMore(begun) || end(begun, killed(database, late)));
        onWriting(begun, (request) => request.addEventListener("success", isLast));
      }
      const unheard = takes("news");
      if (unheard !== null) loseNews(begun, killed(database, unheard));
      return begun;
    };
  }

  function open(name: string, version?: number): IDBOpenDBRequest {
    const refused = takes("open");
    if (refused !== null) return refusedRequest(lost(refused));
    const request = disk.open(name, version);
    request.addEventListener("success", () => mortal(request.result));
    return request;
  }

  const dying = new Proxy(disk, { get: (target, key) => (key === "open" ? open : Reflect.get(target, key)) });
  return {
    disk,
    dying,
    strike: (next) => void (blow = next),
    heal: () => void (blow = null),
    cut() {
      for (const database of alive) dead.add(database);
      alive = [];
    },
  };
}

function lost(name: string): DOMException {
  return new DOMException("Connection to Indexed Database server lost", name);
}

function refusedRequest(error: DOMException): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest();
  Object.defineProperty(request, "error", { value: error });
  setImmediate(
    () => request.onerror && Reflect.apply(request.onerror, request, [{ target: request, preventDefault() {}, stopPropagation() {} }]),
  );
  return request;
}

/** Before anybody else hears of what is being written. */
function onWriting(transaction: IDBTransaction, task: (request: IDBRequest) => void): void {
  const storeOf = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) => {
    const store = storeOf(name);
    for (const way of ["put", "add", "delete"] as const) {
      const write: unknown = Reflect.get(Object.getPrototypeOf(store), way);
      if (typeof write !== "function") throw new Error("a store that does not write");
      Object.defineProperty(store, way, {
        configurable: true,
        value(...given: unknown[]) {
          const request: IDBRequest = Reflect.apply(write, store, given);
          task(request);
          return request;
        },
      });
    }
    return store;
  };
}

/** The request comes to nothing, and its transaction with it. */
function fail({ transaction }: IDBRequest, error: DOMException): void {
  const waiting: unknown = transaction && Reflect.get(transaction, "_requests");
  const last: unknown = Array.isArray(waiting) ? waiting.at(-1) : null;
  if (typeof last !== "object" || last === null) throw new Error("nothing is being written");
  Object.assign(last, {
    operation() {
      throw error;
    },
  });
}

function hasMore(transaction: IDBTransaction): boolean {
  const waiting: unknown = Reflect.get(transaction, "_requests");
  return Reflect.get(transaction, "_state") === "finished" || (Array.isArray(waiting) && waiting.length > 0);
}

/** As a browser does to a transaction whose connection is gone; «AbortError» is one that gives no reason. */
function end(transaction: IDBTransaction, error: DOMException): void {
  if (Reflect.get(transaction, "_state") !== "finished")
    Reflect.apply(Reflect.get(transaction, "_abort"), transaction, [error.name === "AbortError" ? null : error.name]);
}

function loseNews(transaction: IDBTransaction, error: DOMException): void {
  transaction.addEventListener("complete", () => {
    Object.defineProperty(transaction, "error", { value: error });
    transaction.onerror?.(new Event("error"));
  });
}
