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

type Needs = {
  /** Folder of the organisation's private keys. */
  readonly keys: string;
  readonly now: () => Date;
  /** Called when the folder has been looked through again, for others who know it. */
  readonly onLook?: () => void;
};

/** Gathers what is known of the tablets of a store. */
export async function openFleet(store: Store, { keys, now, onLook = () => {} }: Needs): Promise<Fleet> {
  const opened = openKeyring({ folder: keys, store: store.store, now });
  const look = () => {
    opened.look();
    onLook();
  };
  const keyring = { ...opened, look };
  const tablets = openTablets(store);
  return { keys, keyring, contacts: await openContacts(store), tablets, door: openDeviceDoor(tablets) };
}
