/** Dice that fall the same way for the same seed, so that a made-up year can be made again. */
export type Dice = {
  /** Uniform in [0, 1). */
  readonly roll: () => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** One of the keys, as often as its weight says; weights need not add up to 1. */
  readonly pickWeighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
  /** Standard normal. */
  readonly bell: () => number;
  readonly bytes: (count: number) => Uint8Array;
};

/** Mulberry32: 32 bits of state, good enough for make-believe, never for keys. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    chance: (probability) => roll() < probability,
    pick: (values) => values[Math.floor(roll() * values.length)] ?? values[0],
    pickWeighted: (weights) => keyAt(weights, roll()),
    bell: () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll()),
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(roll() * 256)),
  };
}

/** The key in whose share of the whole the point falls. */
function keyAt<Key extends string>(weights: Readonly<Record<Key, number>>, point: number): Key {
  let left = point * Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0);
  let last: Key | undefined;
  for (const key in weights) {
    last = key;
    left -= weights[key];
    if (left < 0) return key;
  }
  if (last === undefined) throw new Error("nothing to pick from");
  return last;
}
