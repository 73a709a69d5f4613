import type { Store } from "#server/store/store.ts";
import type { Fleet } from "./fleet.ts";
import { openHeldAgain } from "./held-again.ts";
import { readOrganisationKeys } from "./organisation-keys.ts";

/** How late the list of tablets may be after a crash. */
const writeEveryMs = 10_000;
/** A key file that is put back by hand is noticed within this time. */
const openEveryMs = 10 * 60_000;

type Desk = { readonly store: Store; readonly fleet: Fleet; readonly now: () => Date; readonly onFailure: (error: unknown) => void };

/** Does what must be done for tablets while nobody asks; gives the way to stop it, which writes down what is left. */
export function tendFleet(desk: Desk): () => Promise<void> {
  const { fleet, onFailure } = desk;
  const tried = new Set<string>();
  let opening: Promise<unknown> = Promise.resolve();
  const open = () => {
    opening = openHeldAgain(desk, tried).catch(onFailure);
  };
  const timers = [setInterval(() => void fleet.contacts.flush().catch(onFailure), writeEveryMs), setInterval(open, openEveryMs)];
  for (const timer of timers) timer.unref();
  open();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await opening;
    await fleet.contacts.flush().catch(onFailure);
  };
}

/** Keys of the organisation whose private half is not in the folder: what was sealed to them is held until it is back. */
export async function missingKeyFiles({ store, fleet }: Pick<Desk, "store" | "fleet">): Promise<string[]> {
  const keys = await readOrganisationKeys(store.database);
  return keys.map(({ id }) => id).filter((id) => !fleet.keyring.has(id));
}
