import type { Doorkeeper } from "#server/caller.ts";
import type { Store } from "#server/store/store.ts";
import { type Contacts, openContacts } from "./contacts.ts";
import { openDeviceDoor } from "./device-door.ts";
import { type Keyring, openKeyring } from "./keyring.ts";
import { openTablets, type Tablets } from "./tablets.ts";

/** All that an endpoint holds of its tablets while it runs. */
export type Fleet = {
  /** Folder of the organisation's private keys. */
  readonly keys: string;
  readonly keyring: Keyring;
  readonly contacts: Contacts;
  readonly tablets: Tablets;
  readonly door: Doorkeeper["device"];
};

/** Gathers what is known of the tablets of a store; `keys` is the folder of the organisation's private keys. */
export async function openFleet(store: Store, { keys, now }: { readonly keys: string; readonly now: () => Date }): Promise<Fleet> {
  const keyring = openKeyring({ folder: keys, store: store.store, now });
  const tablets = openTablets(store);
  return { keys, keyring, contacts: await openContacts(store), tablets, door: openDeviceDoor(tablets) };
}
