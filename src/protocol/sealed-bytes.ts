/** What the seals of sealing.ts are made of. Apart from its schemas, which a tablet does without until it has asked and saved. */

/** The part of a record that a text is: bound to it, so that one cannot be put in the other's place. */
export type SealedPart = "body" | "comments";

/** Additional data of a sealed text: it opens under its own record's id and hash only. */
export function sealedUnder({ id, hash }: { readonly id: string; readonly hash: string }, part: SealedPart): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${id} ${hash} ${part}`);
}

/**
 * Bytes of plain text that look alike once sealed: a body holds what a citizen says to a shipped questionnaire (900 to 2300
 * bytes, measured), and fifty records of one block each stay within a batch.
 */
const blockBytes = { body: 2816, comments: 512 } as const satisfies Record<SealedPart, number>;

/** The text with as many spaces behind it as fill its last block of UTF-8 bytes. JSON never ends with a space, so whoever opens it takes them off again. */
export function padded(text: string, part: SealedPart): string {
  const block = blockBytes[part];
  const { length } = new TextEncoder().encode(text);
  return text + " ".repeat((block - (length % block)) % block);
}

/** HPKE `info`: a key sealed for one store opens for no other use. */
export function sessionKeyInfo(store: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`sipas session key 1 ${store}`);
}

/** HPKE `aad`: the name under which a session key was sealed. */
export function sessionKeyName(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name);
}
