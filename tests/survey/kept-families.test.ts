import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openDecisions } from "#survey/decisions.ts";
import type { Lattice } from "#survey/lattice.ts";
import { KeptFamilies } from "#survey/lattice-kept-families.ts";
import { aRandomStore } from "./a-random-store.ts";
import { openSmallStore, type SmallStore } from "./a-small-store.ts";

/** What comes to a store one after another: persons of a unit in a piece of time. */
const arrivals = fc.array(fc.record({ unit: fc.nat(8), piece: fc.nat(60), persons: fc.constantFrom(-30, -3, 1, 1, 4, 12) }), {
  minLength: 1,
  maxLength: 6,
});

/** A store in which somebody came, or was annulled. */
function after({ countOf, ...store }: SmallStore, { unit, piece, persons }: { unit: number; piece: number; persons: number }): SmallStore {
  const isHere = (one: number, other: number) => one === unit && other === piece % store.pieces.length;
  return {
    ...store,
    countOf: (one, other, value) => countOf(one, other, value).map((n) => (isHere(one, other) ? Math.max(0, n + persons) : n)),
  };
}

test("what was decided before somebody came is told on only where it would be decided the same", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.nat(), fc.record({ weeks: fc.boolean(), moves: fc.boolean(), figures: fc.boolean() }), arrivals, (seed, kind, came) => {
      let store = aRandomStore(seed, kind);
      let current = openSmallStore(store);
      // One lattice all along, whose counts become others.
      const lattice: Lattice = {
        ...current.lattice,
        countsOf: (...cell) => current.lattice.countsOf(...cell),
        countsOfPiece: (...piece) => current.lattice.countsOfPiece(...piece),
      };
      const families = new KeptFamilies();
      for (const arrival of came) {
        const { cells } = current;
        const kept = openDecisions(lattice, families);
        const fresh = openDecisions(lattice);
        const told = ({ showingsOf }: typeof kept) => cells.map(({ unit, time, value }) => showingsOf(unit, time, value));
        expect(told(kept)).toEqual(told(fresh));
        store = after(store, arrival);
        current = openSmallStore(store);
      }
    }),
    { numRuns: 60 },
  );
});
