import { IDBFactory } from "fake-indexeddb";

/** A tablet's disk with the database of another under a new name, while nobody has that open; what happens on one is not seen on the other. */
export function copiedDisk(disk: IDBFactory, { from, to }: { readonly from: string; readonly to: string }): IDBFactory {
  const copy = new IDBFactory();
  const database = databasesOn(disk).get(from);
  if (!database) throw new Error(`no database is called ${from}`);
  const own = copyOf(database, new Map([[Reflect.get(database, "transactions"), []]]));
  Reflect.set(own, "name", to);
  databasesOn(copy).set(to, own);
  return copy;
}

/** The databases of a simulated disk, as fake-indexeddb keeps them. */
export function databasesOn(disk: IDBFactory): Map<string, object> {
  return Reflect.get(disk, "_databases");
}

type Copies = Map<object, object>;

/** Copies whatever hangs together, each thing once. */
function copyOf(one: object, copies: Copies): object {
  const known = copies.get(one);
  if (known) return known;
  const prototype: object | null = Reflect.getPrototypeOf(one);
  const copy = emptyLike(one, prototype);
  copies.set(one, copy);
  if (copy instanceof Map && one instanceof Map) for (const [name, value] of one) copy.set(name, copyOfAny(value, copies));
  for (const key of copy instanceof Uint8Array ? [] : Reflect.ownKeys(one)) {
    const value: unknown = Reflect.get(one, key);
    // A method bound to the one it belongs to.
    const method: unknown = typeof value === "function" && prototype ? Reflect.get(prototype, key) : null;
    Reflect.set(copy, key, typeof method === "function" ? method.bind(copy) : copyOfAny(value, copies));
  }
  return copy;
}

function emptyLike(one: object, prototype: object | null): object {
  if (one instanceof Map) return new Map();
  if (Array.isArray(one)) return [];
  return one instanceof Uint8Array ? Uint8Array.from(one) : Object.create(prototype);
}

function copyOfAny(value: unknown, copies: Copies): unknown {
  return typeof value === "object" && value !== null ? copyOf(value, copies) : value;
}
