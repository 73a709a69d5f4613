import type { Batch, Receipt } from "#protocol/responses.ts";
import type { Answer } from "./answer.ts";
import type { Tablet } from "./caller.ts";
import type { Fleet } from "./devices/fleet.ts";
import { readKnownNumbers } from "./devices/known-numbers.ts";
import { openSessionKeys } from "./devices/session-keys.ts";
import { judge } from "./judge.ts";
import type { Journal } from "./journal.ts";
import { localHour } from "./local-hour.ts";
import { zoneOf } from "./organisation/common-settings.ts";
import { refusals } from "./refusal.ts";
import type { Ruling } from "./store/judged.ts";
import type { Store } from "./store/store.ts";

/** Where batches are taken in. */
export type Desk = {
  readonly store: Store;
  readonly fleet: Pick<Fleet, "keyring" | "contacts">;
  readonly journal: Pick<Journal, "kept">;
  readonly now: () => Date;
};

/** Takes a batch of a tablet in and answers with its receipt, which is made only after everything in it has reached the disk. */
export async function receive(desk: Desk, batch: Batch, tablet: Tablet): Promise<Answer<Receipt>> {
  const { store, fleet, now } = desk;
  const { device, heartbeat, records } = batch;
  if (device !== tablet.id) return refusals.invalidInput([{ place: "device", fault: "is not the tablet that signed" }]);
  const at = now();
  const results = await takeIn(desk, batch, { tablet, carried: false });
  const refused = results.filter(({ outcome }) => outcome === "rejected").length;
  fleet.contacts.note({ device, heartbeat, took: results.length - refused, refused, at });
  const receipt = { store: store.store, epoch: store.epoch, results };
  if (records.length > 0) return { status: 201, output: receipt };
  const numbers = await readKnownNumbers(store.database, device, fleet.contacts.highestTold(device));
  return { status: 201, output: { ...receipt, numbers } };
}

/** Whose a batch is, and whether a person carried it here instead of the tablet itself sending it. */
type Origin = { readonly tablet: Tablet; readonly carried: boolean };

/** Judges and keeps what a batch holds; resolves when all of it has reached the disk. */
export async function takeIn({ store, fleet, journal, now }: Desk, batch: Batch, { tablet, carried }: Origin): Promise<Ruling[]> {
  const { device, app, records } = batch;
  const receivedAt = now();
  const keys = await openSessionKeys(fleet.keyring, batch.keys ?? []);
  const arrival = { received: localHour(receivedAt, zoneOf(store.known())), caughtUp: fleet.contacts.caughtUp(device) };
  const circumstances = { known: store.known(), arrival, tablet, keys };
  const judged = records.map((record) => judge(record, circumstances));
  const rulings = await store.keep({ device, app, receivedAt, carried, records: judged });
  journal.kept(rulings);
  return rulings;
}
