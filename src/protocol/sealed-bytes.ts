/** What is bound into the seals of sealing.ts. Apart from its schemas, which a tablet does without until it has asked and saved. */

/** The part of a record that a text is: bound to it, so that one cannot be put in the other's place. */
export type SealedPart = "body" | "comments";

/** Additional data of a sealed text: it opens under its own record's id and hash only. */
export function sealedUnder({ id, hash }: { readonly id: string; readonly hash: string }, part: SealedPart): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${id} ${hash} ${part}`);
}

/** HPKE `info`: a key sealed for one store opens for no other use. */
export function sessionKeyInfo(store: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`sipas session key 1 ${store}`);
}

/** HPKE `aad`: the name under which a session key was sealed. */
export function sessionKeyName(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name);
}
