import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openDecisions } from "#survey/decisions.ts";
import { isHidden } from "#survey/disclosure.ts";
import { aRandomStore, type Kind } from "./a-random-store.ts";
import { inYear, openSmallStore, type OpenStore } from "./a-small-store.ts";

const someSeed = fc.nat(2 ** 31);

/** The years of a store, by number. */
const yearsOf = ({ times }: Pick<OpenStore["lattice"], "times">) => [...times.keys()].filter((time) => times[time]?.parent === 0);

/** How all cells of a store inside a year are decided, by unit, period of the year and value. */
function decidedInYear(store: OpenStore, numberOf: (time: number) => number | undefined): Map<string, string> {
  const { showingsOf } = openDecisions(store.lattice);
  const inside = store.cells.filter(({ time }) => time > 0 && time < store.lattice.times.length && numberOf(time) !== undefined);
  return new Map(inside.map(({ unit, time, value }) => [`${unit} ${numberOf(time)} ${value}`, showingsOf(unit, time, value).join(" ")]));
}

test("what a year shows is what it would show if it were the only one, however small the others are", () => {
  const someKind = fc.constantFrom<Kind>({}, { moves: true }, { values: 2, moves: true }, { values: 3 }, { figures: true });
  fc.assert(
    fc.property(someSeed, someKind, (seed, kind) => {
      const drawn = aRandomStore(seed, kind);
      for (const year of yearsOf(drawn)) {
        const { store, numberOf } = inYear(drawn, year);
        const alone = decidedInYear(openSmallStore(store), (time) => time);
        expect(decidedInYear(openSmallStore(drawn), numberOf)).toEqual(alone);
      }
    }),
    { numRuns: 60 },
  );
});

test("all years together are shown exactly where each year is, or has nobody", () => {
  const someKind = fc.constantFrom<Kind>({}, { moves: true }, { values: 2, moves: true }, { figures: true });
  fc.assert(
    fc.property(someSeed, someKind, (seed, kind) => {
      const { lattice, cells } = openSmallStore(aRandomStore(seed, kind));
      const { showingsOf } = openDecisions(lattice);
      for (const { unit, value } of cells.filter(({ time }) => time === 0)) {
        const years = yearsOf(lattice).map((year) => showingsOf(unit, year, value));
        const isKept = lattice.columns.map((_, column) => years.some((ofYear) => isHidden(ofYear[column] ?? "empty")));
        expect(showingsOf(unit, 0, value).map(isHidden)).toEqual(isKept);
      }
    }),
    { numRuns: 40 },
  );
});
