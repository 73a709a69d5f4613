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
import type { Store } from "./store/store.ts";

type Desk = {
  readonly store: Store;
  readonly fleet: Pick<Fleet, "keyring" | "contacts">;
  readonly journal: Journal;
  readonly now: () => Date;
};

/** Takes a batch of a tablet in and answers with its receipt, which is made only after everything in it has reached the disk. */
export async function receive({ store, fleet, journal, now }: Desk, batch: Batch, tablet: Tablet): Promise<Answer<Receipt>> {
  const { device, app, heartbeat, records } = batch;
  if (device !== tablet.id) return refusals.invalidInput([{ place: "device", fault: "is not the tablet that signed" }]);
  const instant = now();
  const keys = await openSessionKeys(fleet.keyring, batch.keys ?? []);
  const arrival = { received: localHour(instant, zoneOf(store.known())), caughtUp: fleet.contacts.caughtUp(device) };
  const circumstances = { known: store.known(), arrival, tablet, keys };
  const judged = records.map((record) => judge(record, circumstances));
  const results = await store.keep({ device, app, receivedAt: instant, records: judged });
  journal.kept(results);
  const refused = results.filter(({ outcome }) => outcome === "rejected").length;
  fleet.contacts.note({ device, heartbeat, took: results.length - refused, refused, at: instant });
  const receipt = { store: store.store, epoch: store.epoch, results };
  if (records.length > 0) return { status: 201, output: receipt };
  return { status: 201, output: { ...receipt, numbers: await readKnownNumbers(store.database, device, fleet.contacts.highestTold(device)) } };
}
