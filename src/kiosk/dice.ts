/** Gives that many random bytes; handed in, so that a simulation can replay a seed. */
export type Dice = (count: number) => Uint8Array<ArrayBuffer>;

/** The browser's cryptographic dice. */
export const systemDice: Dice = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A random number from 0 up to, never reaching, 1. */
export function fraction(dice: Dice): number {
  return new DataView(dice(4).buffer).getUint32(0) / 2 ** 32;
}

/** Bytes as lower-case hexadecimal text, two digits a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Sixteen bytes as a UUID of that version (RFC 9562, sections 4.1 and 4.2). */
export function uuidFrom(bytes: Uint8Array, version: 4 | 8): string {
  const marked = bytes.map((byte, place) => {
    if (place === 6) return (byte & 0x0f) | (version << 4);
    return place === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return hex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
