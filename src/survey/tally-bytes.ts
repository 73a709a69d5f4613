import type { Tally } from "./tally.ts";

/** A tally as bytes for storage: each count as LEB128, low seven bits first; small counts take one byte. */
export function encodeTally(tally: Tally): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(tally.length * longestCount);
  let at = 0;
  for (let rest of tally) {
    if (!Number.isSafeInteger(rest) || rest < 0) throw new RangeError(`${rest} is no count.`);
    while (rest >= 2 ** 31) {
      bytes[at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  }
  return bytes.slice(0, at);
}

/** The tally of `size` counts in the bytes of `encodeTally`; throws when they hold another number of counts. */
export function decodeTally(bytes: Uint8Array, size: number): Tally {
  const tally = new Float64Array(size);
  addEncoded(tally, bytes);
  return tally;
}

/** Adds the counts in the bytes of `encodeTally` to a tally, in place: the innermost loop of reading. Throws when they hold another number of counts. */
export function addEncoded(tally: Tally, bytes: Uint8Array): void {
  let slot = 0;
  let count = 0;
  let weight = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 128) {
      count += (byte - 128) * weight;
      weight *= 128;
      continue;
    }
    tally[slot] = (tally[slot] ?? 0) + count + byte * weight;
    slot += 1;
    count = 0;
    weight = 1;
  }
  if (slot !== tally.length || weight !== 1) throw new RangeError(`${slot} counts stored where the survey version has ${tally.length}.`);
}

/** 53 bits in groups of seven. */
const longestCount = 8;
