import * as z from "zod/mini";
import { SealedKey } from "#protocol/sealing.ts";
import type { Keyring, SessionKey } from "./keyring.ts";

/** The session keys that came with a batch, by name: each as it came, and opened where that could be. */
export type SessionKeys = ReadonlyMap<string, ReceivedKey>;
type ReceivedKey = { readonly sealed: SealedKey; readonly session: SessionKey };

/** Opens the session keys of a batch; what is no key is passed over, and the records that name it stay shut. */
export async function openSessionKeys(keyring: Keyring, keys: readonly unknown[]): Promise<SessionKeys> {
  const received = new Map<string, ReceivedKey>();
  for (const key of keys) {
    const sealed = z.safeParse(SealedKey, key).data;
    if (sealed) received.set(sealed.name, { sealed, session: await keyring.open(sealed) });
  }
  return received;
}
