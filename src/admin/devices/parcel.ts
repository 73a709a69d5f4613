import * as z from "zod/mini";
import type { Device } from "#protocol/devices.ts";
import { ExportedAnswers } from "#protocol/exported-answers.ts";
import type { Fleet } from "./fleet.ts";

/** A tablet's file as it was read: what it holds, never what anybody answered, for that is sealed. */
export type Parcel = {
  readonly file: ExportedAnswers;
  /** Records in each of its batches. */
  readonly forms: readonly number[];
};

const Records = z.object({ records: z.array(z.unknown()) });

/** The file in a text; null where it is none of a tablet's. */
export function parcelIn(text: string): Parcel | null {
  const file = z.safeParse(ExportedAnswers, jsonIn(text)).data;
  const forms = file?.batches.map(({ body }) => z.safeParse(Records, jsonIn(body)).data?.records.length);
  return file && forms?.every((count) => count !== undefined) ? { file, forms } : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Any file may be chosen: that it is not JSON is told where it is read.
    return null;
  }
}

/** What stands between a file and its import: another organisation's store, a tablet this admin does not run, nothing in it. */
export type Obstacle = "foreign" | "unknown" | "empty";

type Here = Pick<Fleet, "store"> & { readonly devices: readonly Pick<Device, "id">[] };

/** Why a file cannot be brought in here; null where nothing is known against it. */
export function obstacleTo({ file, forms }: Parcel, { store, devices }: Here): Obstacle | null {
  if (file.store !== store) return "foreign";
  if (devices.every(({ id }) => id !== file.device.id)) return "unknown";
  return sumOf(forms) === 0 ? "empty" : null;
}

/** How many records there are in all. */
export function sumOf(forms: readonly number[]): number {
  return forms.reduce((sum, count) => sum + count, 0);
}
