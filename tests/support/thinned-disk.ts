import { Dexie, type Table } from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import type { IDBFactory } from "fake-indexeddb";

type Loss = {
  readonly store: string;
  readonly numbers: readonly number[];
  /** The last number the disk remembers to have given out. */ readonly last: number;
};

/** Takes records off a tablet's disk, as a disk does that goes back in time. */
export async function withoutRecords(indexedDB: IDBFactory, { store, numbers, last }: Loss): Promise<void> {
  const dexie = await new Dexie("kiosk", { indexedDB, IDBKeyRange }).open();
  const records: Table<{ sequence: number }, string> = dexie.table("records");
  await records.filter(({ sequence }) => numbers.includes(sequence)).delete();
  await dexie.table("facts").put({ name: `last number ${store}`, value: last });
  dexie.close();
}
