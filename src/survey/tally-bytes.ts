import type { Tally } from "./tally.ts";

/**
 * A tally as bytes for storage: each count as LEB128, low seven bits first; small counts take one byte. With `room`, of at
 * least `longestEncoding` bytes, the result lies there until the room is used again (making room cost more than encoding).
 */
export function encodeTally(tally: Tally, room = new Uint8Array(longestEncoding(tally))): Uint8Array<ArrayBuffer> {
  let at = 0;
  for (let slot = 0; slot < tally.length; slot += 1) {
    let rest = tally[slot] ?? 0;
    if (!Number.isSafeInteger(rest) || rest < 0) throw new RangeError(`${rest} is no count.`);
    while (rest >= 128) {
      const higher = Math.floor(rest / 128);
      room[at++] = rest - higher * 128 + 128;
      rest = higher;
    }
    room[at++] = rest;
  }
  return room.subarray(0, at);
}

/** Bytes no tally of this length exceeds: 53 bits in groups of seven, each count. */
export function longestEncoding({ length }: Tally): number {
  return length * 8;
}

/** The tally of `size` counts in the bytes of `encodeTally`; throws when they hold another number of counts. */
export function decodeTally(bytes: Uint8Array, size: number): Tally {
  const tally = new Float64Array(size);
  addEncoded(tally, bytes);
  return tally;
}

/** Adds the counts in the bytes of `encodeTally` to a tally, in place. Throws when they hold another number of counts. */
export function addEncoded(tally: Tally, bytes: Uint8Array): void {
  const slots = addEncodedIn(tally, bytes, { from: 0, to: bytes.length });
  if (slots !== tally.length) throw new RangeError(`${slots} counts stored where the survey version has ${tally.length}.`);
}

/**
 * Adds the counts that lie between two places of a larger room, and gives how many they were: the innermost loop of reading.
 * Throws when the last of them is cut.
 */
export function addEncodedIn(tally: Tally, room: Uint8Array, { from, to }: { readonly from: number; readonly to: number }): number {
  let slot = 0;
  let count = 0;
  let weight = 1;
  for (let at = from; at < to; at += 1) {
    const byte = room[at] ?? 0;
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
  if (weight !== 1) throw new RangeError("The last count is cut.");
  return slot;
}
