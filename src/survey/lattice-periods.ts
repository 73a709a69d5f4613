import { smallestGroup } from "./disclosure.ts";
import type { Family } from "./lattice-family.ts";
import type { KeptFamilies } from "./lattice-kept-families.ts";
import { isKept, state, stateOf, type States } from "./lattice-states.ts";
import { isAllYears, longerInYear } from "./lattice-years.ts";
import type { LatticeTree } from "./lattice-tree.ts";
import type { Lattice } from "./lattice.ts";

/** What is decided of a unit in a period. */
export type StatesOf = (unit: number, time: number) => States;

/** A unit with its family, in a period with those beside it; `above` and `longer` null where there is no total. */
type Place = {
  readonly above: number | null;
  readonly longer: number | null;
  readonly units: readonly number[];
  readonly periods: readonly number[];
};

/** Decides on units in periods, all values together. Years are decided first, each by itself, and all years together show what each shows. */
export function openPeriods(lattice: Lattice, tree: LatticeTree, kept: KeptFamilies): StatesOf {
  const { times } = lattice;
  const known = new Map<number, States>();
  const families = new Map<string, StatesOf>();
  const decide: StatesOf = (unit, time) => {
    if (isAllYears(lattice, time) || tree.isUnsettled(unit, time)) {
      const parts = (tree.inside[time] ?? []).map((part) => statesOf(unit, part));
      return sumOfParts(lattice, { unit, time, parts });
    }
    const place = placeOf({ times, tree }, unit, time);
    const name = `${place.above ?? `top ${unit}`} ${place.longer ?? `only ${time}`}`;
    const family = families.get(name) ?? kept.decide(name, familyOf(lattice, place, statesOf));
    families.set(name, family);
    return family(place.units.indexOf(unit), place.periods.indexOf(time));
  };
  const statesOf: StatesOf = (unit, time) => {
    const states = known.get(unit * times.length + time) ?? decide(unit, time);
    known.set(unit * times.length + time, states);
    return states;
  };
  return statesOf;
}

/** Where a settled unit stands: beside its own in the longer period if it is settled there too, else in its own period only. */
function placeOf({ times, tree }: { times: Lattice["times"]; tree: LatticeTree }, unit: number, time: number): Place {
  const parent = longerInYear({ times }, time);
  const longer = parent === null || tree.isUnsettled(unit, parent) ? null : parent;
  const periods = longer === null ? [time] : (tree.inside[longer] ?? []);
  const above = tree.parentAt(unit, time);
  if (above === null || above === "moved") return { above: null, longer, units: [unit], periods };
  return { above, longer, units: tree.childrenAt(above, longer ?? time), periods };
}

function familyOf(lattice: Lattice, { above, longer, units, periods }: Place, statesOf: StatesOf): Family {
  const apart = new Uint8Array(lattice.columns.length).fill(state.apart);
  return {
    columns: lattice.columns,
    enough: smallestGroup(lattice.minimumGroup),
    rowTotals: units.map((unit) => (longer === null ? apart : statesOf(unit, longer))),
    columnTotals: periods.map((period) => (above === null ? apart : statesOf(above, period))),
    countsOf: (row, column) => lattice.countsOf(units[row] ?? 0, periods[column] ?? 0, null),
  };
}

/** All years, or a unit whose family changed within a period, are shown if each part is, so that they tell nothing that these do not. */
function sumOfParts(lattice: Lattice, { unit, time, parts }: { unit: number; time: number; parts: readonly States[] }): States {
  const enough = smallestGroup(lattice.minimumGroup);
  const counts = lattice.countsOf(unit, time, null);
  return Uint8Array.from(lattice.columns, (_, column) => {
    const n = counts[column] ?? 0;
    return stateOf(n, (n > 0 && n < enough) || parts.some((states) => isKept(states[column])), enough);
  });
}
