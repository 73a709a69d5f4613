import * as z from "zod/mini";
import { Batch } from "#protocol/responses.ts";
import type { Fault } from "#survey/fault.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import type { Tablet } from "./caller.ts";
import type { Keyring } from "./devices/keyring.ts";
import { openSessionKeys } from "./devices/session-keys.ts";
import { type Circumstances, judge } from "./judge.ts";
import { parsedJson } from "./parsed-json.ts";
import type { Judged } from "./store/judged.ts";

/** What a batch is judged by, its keys apart: they come with it. */
export type Sent = Omit<Circumstances, "keys" | "tablet"> & { readonly tablet: Pick<Tablet, "id" | "units" | "revoked"> };

/** A batch with each of its records judged; or what is wrong with the whole of it. */
export type ReadBatch =
  | (Pick<Batch, "device" | "app" | "heartbeat"> & { readonly records: readonly Judged[] })
  | { readonly faults: readonly Fault[] };

/** Reads the bytes a tablet has signed and judges what is in them. */
export async function readBatch(bytes: Uint8Array, sent: Sent, keyring: Keyring): Promise<ReadBatch> {
  const json = parsedJson(bytes);
  if (json === undefined) return { faults: [{ place: "body", fault: "is not JSON in UTF-8" }] };
  const read = z.safeParse(Batch, json, { reportInput: true });
  if (!read.success) return { faults: schemaFaults(read.error, "input") };
  const { device, app, heartbeat } = read.data;
  if (device !== sent.tablet.id) return { faults: [{ place: "device", fault: "is not the tablet that signed" }] };
  return { device, app, heartbeat, records: await judgeAll(read.data, sent, keyring) };
}

/** Judges each record of a batch, with the session keys that came with it. */
export async function judgeAll({ keys: sealed = [], records }: Batch, sent: Sent, keyring: Keyring): Promise<Judged[]> {
  const circumstances = { ...sent, keys: await openSessionKeys(keyring, sealed) };
  return records.map((record) => judge(record, circumstances));
}
