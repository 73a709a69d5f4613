import { call } from "#protocol/call.ts";
import { readDevices } from "#protocol/devices.ts";
import { readDraft } from "#protocol/survey-drafts.ts";

/** A tablet that tries a draft, to the end of a day. */
export type Running = { readonly device: string; readonly until: string };

/** The tablets in use, and which of them tries the draft; null: none does. */
export type Tablets = { readonly devices: readonly { readonly id: string; readonly name: string }[]; readonly running: Running | null };

/** Asks for them. Throws as `call` does. */
export async function askTablets(draft: string, signal: AbortSignal): Promise<Tablets> {
  const [{ devices }, { trial }] = await Promise.all([call(readDevices, {}, signal), call(readDraft, { draft }, signal)]);
  const inUse = devices.filter(({ states }) => !states.includes("revoked"));
  const byName = inUse.toSorted((one, other) => one.name.localeCompare(other.name, "vi", { numeric: true }));
  return { devices: byName.map(({ id, name }) => ({ id, name })), running: trial ?? null };
}
