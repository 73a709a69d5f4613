import { hexOf } from "#protocol/response-id.ts";

/** Gives that many random bytes; handed in, so that a simulation can replay a seed. */
export type Dice = (count: number) => Uint8Array<ArrayBuffer>;

/** The browser's cryptographic dice. */
export const systemDice: Dice = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A random number from 0 up to, never reaching, 1. */
export function fraction(dice: Dice): number {
  return new DataView(dice(4).buffer).getUint32(0) / 2 ** 32;
}

/** A random UUID (version 4, RFC 9562 §5.4). */
export function randomUuid(dice: Dice): string {
  const random = dice(16);
  const bytes = random.with(6, ((random[6] ?? 0) & 0x0f) | 0x40).with(8, ((random[8] ?? 0) & 0x3f) | 0x80);
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
