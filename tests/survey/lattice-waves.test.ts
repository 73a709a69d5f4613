import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openDecisions } from "#survey/decisions.ts";
import type { Showing } from "#survey/disclosure.ts";
import type { Kind } from "./a-random-store.ts";
import { openSmallStore } from "./a-small-store.ts";
import { aStoreWithWaves } from "./a-store-with-waves.ts";
import { attack, tellsOfFew } from "./lattice-attack.ts";

const someSeed = fc.nat(2 ** 31);

/** A unit beside another in two months of two half-months; in one of them a wave takes some of all persons of both. */
function toldOfWave(asked: readonly [number, number], persons: number): Showing[] {
  const countOf = (unit: number, piece: number, value: number) => {
    const inWave = piece < 2 ? 0 : (asked[unit - 1] ?? 0);
    return [value === 0 ? inWave : persons - inWave];
  };
  const times = [null, 0, 1, 1, 2, 2, 3, 3].map((parent) => ({ parent }));
  const pieces = [4, 5, 6, 7].map((half) => ({ half, week: 0 }));
  const parentsByHalf = pieces.map(() => [null, 0, 0]);
  const store = { columns: [{ children: [] }], parentsByHalf, times, weeks: [], pieces, values: 2, isByStretch: true, countOf };
  const { showingsOf } = openDecisions(openSmallStore(store).lattice);
  return [0, 1, 2].flatMap((unit) => showingsOf(unit, 0, 0));
}

test("a wave that takes whole months is shown, one that leaves few of the half-months it cuts is not, nor what would tell of these few", () => {
  expect(toldOfWave([40, 40], 40)).toEqual(["shown", "shown", "shown"]);
  expect(toldOfWave([20, 20], 40)).toEqual(["shown", "shown", "shown"]);
  expect(toldOfWave([36, 20], 40)).toEqual(["shown", "complement", "complement"]);
  expect(toldOfWave([38, 39], 40)).toEqual(["complement", "complement", "complement"]);
});

test("nobody reckons back to few persons by waves, knowing their days", () => {
  fc.assert(
    fc.property(someSeed, fc.constantFrom<Kind>({}, { moves: true }), (seed, kind) => {
      const store = openSmallStore(aStoreWithWaves(seed, kind));
      expect(attack(store, openDecisions(store.lattice).showingsOf).filter(tellsOfFew)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
