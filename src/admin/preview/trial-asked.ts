import { call } from "#protocol/call.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { askFleet } from "#admin/devices/fleet.ts";
import { readDraft } from "#protocol/survey-drafts.ts";

/** A tablet that tries a draft, to the end of a day. */
export type Running = { readonly device: string; readonly until: string };

/** A tablet, and the desks it serves. */
type Tablet = { readonly id: string; readonly name: string; readonly desks: readonly LocalizedText[] };

/** The tablets in use, and which of them tries the draft; null: none does. */
export type Tablets = { readonly devices: readonly Tablet[]; readonly running: Running | null };

/** Asks for them. Throws as `call` does. */
export async function askTablets(draft: string, signal: AbortSignal): Promise<Tablets> {
  const [{ devices, desks }, { trial }] = await Promise.all([askFleet(signal), call(readDraft, { draft }, signal)]);
  const inUse = devices.filter(({ states }) => !states.includes("revoked"));
  const byName = inUse.toSorted((one, other) => one.name.localeCompare(other.name, "vi", { numeric: true }));
  return {
    devices: byName.map(({ id, name, places }) => ({
      id,
      name,
      desks: desks.filter((desk) => places.some(({ unit }) => unit === desk.id)).map((desk) => desk.name),
    })),
    running: trial ?? null,
  };
}
