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
  let slot = 0;
  let weight = 1;
  for (const byte of bytes) {
    tally[slot] = (tally[slot] ?? 0) + (byte & 127) * weight;
    if (byte >= 128) weight *= 128;
    else {
      weight = 1;
      slot += 1;
    }
  }
  if (slot !== size || weight !== 1) throw new RangeError(`${slot} counts stored where the survey version has ${size}.`);
  return tally;
}

/** 53 bits in groups of seven. */
const longestCount = 8;
