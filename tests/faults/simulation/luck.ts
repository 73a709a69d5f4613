import type { Dice } from "../../../src/kiosk/keeping/dice.ts";

/** Everything that happens by chance in one run, the same for the same seed. */
export type Luck = {
  /** A whole number from 0 up to, never reaching, the limit. */
  readonly below: (limit: number) => number;
  /** Whether something happens that does so in this share of cases. */
  readonly happens: (share: number) => boolean;
  readonly pick: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
  readonly dice: Dice;
};

/** By Tommy Ettinger's mulberry32, whose 32 bits are enough for choices. */
export function luckOf(seed: number): Luck {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    happens: (share) => next() / 2 ** 32 < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    dice: (count) => Uint8Array.from({ length: count }, () => next() & 0xff),
  };
}
