import type { changeDevice, Device, revokeDevice } from "#protocol/devices.ts";
import type * as z from "zod/mini";
import type { Answer } from "#server/answer.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { faultsOfPlaces, writePlaces } from "./places.ts";
import { type Fleeting, readDevice } from "./read-devices.ts";

/** Who changes, and which units he sees. */
type Changing = Fleeting & { readonly store: Store; readonly account: string; readonly seen: ReadonlySet<string> };

/** Gives a tablet another name or other places; what it saved for a place it serves no more is held. */
export async function changeOneDevice(
  changing: Changing,
  { id, name, places }: z.output<typeof changeDevice.input>,
): Promise<Answer<Device>> {
  const { store, account, seen, now } = changing;
  const before = await seenDevice(changing, id);
  if (!before) return refusals.notFound("tablet with this id");
  const faults = faultsOfPlaces(places, { units: store.known().organisation.units, seen });
  if (faults.length > 0) return refusals.invalidInput(faults);
  await store.change(async (transaction) => {
    await transaction.updateTable("device_enrolment").set({ name }).where("device", "=", id).execute();
    await writePlaces(transaction, id, places);
    const detail = { device: id, name, places, before: { name: before.name, places: before.places } };
    await recordAudit(transaction, { actor: account, action: "device-changed", unit: places[0]?.unit ?? null, detail }, now);
  });
  return asItIs(changing, id);
}

/** From now on what a tablet sends is held; it is told nothing and deletes nothing. */
export async function revokeOneDevice(changing: Changing, { id, reason }: z.output<typeof revokeDevice.input>): Promise<Answer<Device>> {
  const { store, account, now } = changing;
  const before = await seenDevice(changing, id);
  if (!before) return refusals.notFound("tablet with this id");
  await store.change(async (transaction) => {
    const revoked = await transaction
      .updateTable("device_enrolment")
      .set({ revoked_at: `${now.toISOString().slice(0, 16)}:00Z` })
      .where("device", "=", id)
      .where("revoked_at", "is", null)
      .returning("device")
      .execute();
    if (revoked.length === 0) return;
    const deed = {
      actor: account,
      action: "device-revoked",
      unit: before.places[0]?.unit ?? null,
      detail: { device: id, reason },
    } as const;
    await recordAudit(transaction, deed, now);
  });
  return asItIs(changing, id);
}

/** A tablet all of whose places somebody sees: who sees only some must not change the others. */
async function seenDevice(changing: Changing, id: string): Promise<Device | null> {
  const device = await readDevice(changing.store.database, id, changing);
  return device?.places.every(({ unit }) => changing.seen.has(unit)) ? device : null;
}

async function asItIs(changing: Changing, id: string): Promise<Answer<Device>> {
  const device = await readDevice(changing.store.database, id, changing);
  return device ? { status: 200, output: device } : refusals.notFound("tablet with this id");
}
