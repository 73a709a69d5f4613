import type { Batch, Receipt } from "#protocol/responses.ts";
import type { Answer } from "./answer.ts";
import type { Tablet } from "./caller.ts";
import type { Fleet } from "./devices/fleet.ts";
import { readKnownNumbers } from "./devices/known-numbers.ts";
import type { Journal } from "./journal.ts";
import type { Judging } from "./judging.ts";
import { localHour } from "./local-hour.ts";
import { zoneOf } from "./organisation/common-settings.ts";
import { judgeAll, type Sent } from "./read-batch.ts";
import { refusals } from "./refusal.ts";
import type { Delivery, Ruling } from "./store/judged.ts";
import type { Store } from "./store/store.ts";

/** Where batches are taken in. */
export type Desk = {
  readonly store: Store;
  readonly fleet: Pick<Fleet, "keyring" | "contacts">;
  readonly journal: Pick<Journal, "kept">;
  readonly now: () => Date;
};

/** Takes in the bytes a tablet has signed and answers with their receipt, which is made only after everything in them has reached the disk. */
export async function receive(desk: Desk & { readonly judging: Judging }, bytes: Uint8Array, tablet: Tablet): Promise<Answer<Receipt>> {
  const { store, fleet, now, judging } = desk;
  const receivedAt = now();
  const read = await judging.read(bytes, sentBy(desk, tablet, receivedAt));
  if ("faults" in read) return refusals.invalidInput(read.faults);
  const { device, app, heartbeat, records } = read;
  const results = await keep(desk, { device, app, receivedAt, followed: judging.isBusy(), records });
  const refused = results.filter(({ outcome }) => outcome === "rejected").length;
  fleet.contacts.note({ device, heartbeat, took: results.length - refused, refused, at: receivedAt });
  const receipt = { store: store.store, epoch: store.epoch, device, results };
  if (records.length > 0) return { status: 201, output: receipt };
  const numbers = await readKnownNumbers(store.database, device, fleet.contacts.highestTold(device));
  return { status: 201, output: { ...receipt, numbers } };
}

/** Judges and keeps a batch that a person carried here from its tablet; resolves when all of it has reached the disk. */
export async function takeInCarried(desk: Desk, batch: Batch, tablet: Tablet): Promise<Ruling[]> {
  const receivedAt = desk.now();
  const records = await judgeAll(batch, sentBy(desk, tablet, receivedAt), desk.fleet.keyring);
  return keep(desk, { device: batch.device, app: batch.app, receivedAt, carried: true, records });
}

function sentBy({ store, fleet }: Desk, tablet: Tablet, receivedAt: Date): Sent {
  const known = store.known();
  const arrival = { received: localHour(receivedAt, zoneOf(known)), caughtUp: fleet.contacts.caughtUp(tablet.id) };
  return { known, arrival, tablet };
}

async function keep({ store, journal }: Desk, delivery: Delivery): Promise<Ruling[]> {
  const rulings = await store.keep(delivery);
  journal.kept(rulings);
  return rulings;
}
