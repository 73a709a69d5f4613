import type { DeskSettings } from "#protocol/bundle.ts";
import { hexOf } from "#protocol/response-id.ts";

/** What a tablet is given of its unit's PIN. */
export type KeptPin = NonNullable<DeskSettings["pin"]>;

const hashBits = 256;

/**
 * Whether these digits are the PIN; takes up to a second on a cheap tablet. The PIN guards no secret, and whoever takes the hash
 * off a tablet can find it by trying: behind it lie service pages that show no answer. It keeps hands off, nothing more.
 */
export async function isPin(typed: string, { salt, iterations, hash }: KeptPin): Promise<boolean> {
  const digits = await crypto.subtle.importKey("raw", new TextEncoder().encode(typed), "PBKDF2", false, ["deriveBits"]);
  const slow = { name: "PBKDF2", hash: "SHA-256", salt: bytesOfHex(salt), iterations };
  return isSameText(hexOf(new Uint8Array(await crypto.subtle.deriveBits(slow, digits, hashBits))), hash.toLowerCase());
}

/** Takes as long wherever they differ. */
function isSameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let place = 0; place < one.length; place += 1) difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return difference === 0;
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
