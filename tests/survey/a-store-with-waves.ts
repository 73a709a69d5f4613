import { aRandomStore, dice, type Kind } from "./a-random-store.ts";
import { numbersTo, type SmallStore } from "./a-small-store.ts";

/** From one half-month to another, by their places; of the first and the last only a part is asked. */
type Wave = { readonly first: number; readonly last: number; readonly shareOfFirst: number; readonly shareOfLast: number };

/** A random store in which some units asked in waves, and mostly nothing else meanwhile. The last value is that of none. */
export function aStoreWithWaves(seed: number, kind: Kind): SmallStore {
  const roll = dice(seed + 1);
  const store = aRandomStore(seed, { ...kind, values: 0 });
  const units = numbersTo(store.parentsByHalf[0]?.length ?? 0);
  const waves = numbersTo(1 + Math.floor(roll() * 3)).map(() => someWave(roll, store.pieces.length));
  const asking = waves.map(() => units.filter(() => roll() < 0.7));
  const rows = units.map((unit) =>
    store.pieces.map((_, piece) => {
      const [persons = 0] = store.countOf(unit, piece, 0);
      const asked = waves.filter((__, wave) => asking[wave]?.includes(unit));
      return sharedOut(persons, { shares: waves.map((wave) => (asked.includes(wave) ? shareOf(wave, piece) : 0)) });
    }),
  );
  return {
    ...store,
    columns: [{ children: [] }],
    values: waves.length + 1,
    isByStretch: true,
    isNever: (piece, value) => waves.slice(value, value + 1).some((wave) => shareOf(wave, piece) === 0),
    countOf: (unit, piece, value) => [rows[unit]?.[piece]?.[value] ?? 0],
  };
}

function someWave(roll: () => number, pieces: number): Wave {
  const first = Math.floor(roll() * pieces);
  const last = Math.min(pieces - 1, first + Math.floor(roll() * 6));
  return { first, last, shareOfFirst: 1 - roll(), shareOfLast: 1 - roll() };
}

/** Which part of those who come in a half-month a wave asks, where it asks; 0 only where everybody knows that it does not. */
function shareOf({ first, last, shareOfFirst, shareOfLast }: Wave, piece: number): number {
  if (piece < first || piece > last) return 0;
  return (piece === first ? shareOfFirst : 1) * (piece === last ? shareOfLast : 1);
}

/** Persons given to each share of those who are left, in turn, and then the rest. */
function sharedOut(persons: number, { shares }: { readonly shares: readonly number[] }): readonly number[] {
  let left = persons;
  const given = shares.map((share) => {
    const asked = Math.round(left * share);
    left -= asked;
    return asked;
  });
  return [...given, left];
}
