import { Dexie, type Table } from "dexie";
import type { SealedKey } from "#protocol/sealing.ts";
import type { KeptContent } from "./draft-keys.ts";
import { type Attempt, reconnecting } from "./reconnecting.ts";

/** Where a record stands: to be sent; on the server's disk by its receipt; refused by the server and shown to staff. */
export const standings = ["waiting", "acknowledged", "refused"] as const;
export type Standing = (typeof standings)[number];

/** One response on this tablet's disk. Days are whole UTC days since 1970, so that no exact time is kept beside an answer. */
export type KeptRecord = {
  readonly id: string;
  readonly hash: string;
  /** Name of the session key under which body and words are sealed; absent where the organisation had no key yet. */
  readonly key?: string;
  readonly body: string;
  /** The words, apart from the answers; absent when nobody wrote any. */
  readonly comments?: string;
  /** Store whose bundle it was answered by; the only one it is sent to. */
  readonly store: string;
  /** Number among this tablet's responses for that store: 1, 2, 3 … */
  readonly sequence: number;
  readonly standing: Standing;
  readonly acknowledgedDay?: number;
  /** Epoch in which it went again because the endpoint had acknowledged it and yet did not have its number. */
  readonly sentAgain?: string;
  /** Why, when, and to which program the server refused it. */
  readonly refusal?: Refusal;
};

type Refusal = { readonly reason: string; readonly day: number; readonly app: string };

/** `draft` is in progress; others could not be read when they were picked up, and wait for that in turn. */
type KeptDraft = KeptContent & { readonly name: string; readonly savedAt: number };

/** Small facts, most of which must change together with the records: the tablet's id, last numbers, epochs and losses by store. */
type Fact = { readonly name: string; readonly value: string | number };

/** The private half of a key, as the browser keeps it: it signs and tells nothing; and its public point, which older programs did not keep. */
type KeptSigningKey = { readonly store: string; readonly key: unknown; readonly publicKey?: Uint8Array<ArrayBuffer> };

/** The tables that must not lose a response; all in one database, so that what belongs together is saved together. */
export type OutboxDatabase = {
  readonly dexie: Dexie;
  /** Every deed on the tables goes through it. */
  readonly attempt: Attempt;
  readonly records: Table<KeptRecord, string>;
  readonly facts: Table<Fact, string>;
  readonly drafts: Table<KeptDraft, string>;
  /** Session keys as they travel; each lies here as long as a record names it. */
  readonly sealedKeys: Table<SealedKey, string>;
  readonly signingKeys: Table<KeptSigningKey, string>;
};

/** Name of the fact that holds the last number given out for a store. */
export function lastNumber(store: string): string {
  return `${lastNumberOf}${store}`;
}

/** The stores for which numbers were given out. */
export async function storesIn({ facts }: OutboxDatabase): Promise<string[]> {
  return (await facts.where("name").startsWith(lastNumberOf).toArray()).map(({ name }) => name.slice(lastNumberOf.length));
}

const lastNumberOf = "last number ";

/** Opens the tables with strict durability: the default loses the last 5–7 seconds at a power cut (measured in Chromium 156). */
export function outboxDatabase(name: string, indexedDB?: IDBFactory): OutboxDatabase {
  const dexie = new Dexie(name, {
    chromeTransactionDurability: "strict",
    ...(indexedDB && { indexedDB, IDBKeyRange: globalThis.IDBKeyRange }),
  });
  dexie.version(1).stores({ records: "id, standing, [store+standing+sequence]", facts: "name", drafts: "name" });
  dexie.version(2).stores({ records: "id, standing, key, [store+standing+sequence]", sealedKeys: "name", signingKeys: "store" });
  return {
    dexie,
    attempt: reconnecting(dexie),
    records: dexie.table("records"),
    facts: dexie.table("facts"),
    drafts: dexie.table("drafts"),
    sealedKeys: dexie.table("sealedKeys"),
    signingKeys: dexie.table("signingKeys"),
  };
}
