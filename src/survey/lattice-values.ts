import { smallestGroup } from "./disclosure.ts";
import { decideFamily } from "./lattice-family.ts";
import type { StatesOf } from "./lattice-periods.ts";
import { isKept, state, type States } from "./lattice-states.ts";
import type { LatticeTree } from "./lattice-tree.ts";
import { decideValues } from "./lattice-value-family.ts";
import { type IsVeiled, veilsIn } from "./lattice-veils.ts";
import { isAllYears, longerInYear, yearOf } from "./lattice-years.ts";
import type { Lattice } from "./lattice.ts";

type Known = { readonly lattice: Lattice; readonly tree: LatticeTree; readonly statesOf: StatesOf };

/** Whether a value of a unit is hidden in a period, in a column. */
type IsHidden = (value: number, column: number) => boolean;

/** The values of a year. */
type Used = {
  /** By value and column, 1 where anybody has the value. */
  readonly used: Uint8Array;
  /** By column, whether there are several values that anybody has: a single one is all values together. */
  readonly isSplit: readonly boolean[];
};

type Context = Known & {
  readonly enough: number;
  readonly values: readonly number[];
  readonly usedIn: (year: number) => Used;
  /** What is decided of all values of a unit in a period: value after value, each column by column. */
  readonly valuesOf: StatesOf;
  readonly tops: Map<string, (value: number, period: number) => States>;
  readonly families: Map<string, Uint8Array>;
  readonly veilsOf: (above: number, year: number) => IsVeiled;
};

/** Decides on single values of units in periods. */
export function openValues({ lattice, tree, statesOf }: Known): (unit: number, time: number, value: number) => States {
  const { columns, times } = lattice;
  const values = Array.from({ length: lattice.values }, (_, value) => value);
  const used = new Map<number, Used>();
  const known = new Map<number, States>();
  const veils = new Map<string, IsVeiled>();
  const decideAny = (unit: number, time: number) => (isAllYears(lattice, time) ? ofAllYears : decide)(context, unit, time);
  const context: Context = {
    lattice,
    tree,
    statesOf,
    values,
    usedIn: (year) => used.getOrInsertComputed(year, () => readUsed({ lattice, tree }, values, year)),
    enough: smallestGroup(lattice.minimumGroup),
    tops: new Map(),
    families: new Map(),
    valuesOf: (unit, time) => known.getOrInsertComputed(unit * times.length + time, () => decideAny(unit, time)),
    veilsOf: (above, year) => veils.getOrInsertComputed(`${above} ${year}`, () => veilsIn({ lattice, tree, statesOf }, { above, year })),
  };
  return (unit, time, value) => context.valuesOf(unit, time).subarray(value * columns.length, (value + 1) * columns.length);
}

function readUsed({ lattice, tree }: Pick<Known, "lattice" | "tree">, values: readonly number[], year: number): Used {
  const { columns, units, countsOf } = lattice;
  const tops = Array.from({ length: units.count }, (_, unit) => unit).filter((unit) => typeof tree.parentAt(unit, year) !== "number");
  const used = new Uint8Array(values.length * columns.length);
  for (const unit of tops) {
    for (const value of values) {
      const numbers = countsOf(unit, year, value);
      for (const column of columns.keys()) if ((numbers[column] ?? 0) > 0) used[value * columns.length + column] = 1;
    }
  }
  return { used, isSplit: columns.map((_, column) => values.filter((value) => used[value * columns.length + column] === 1).length > 1) };
}

function decide(context: Context, unit: number, time: number): States {
  const { lattice, tree, statesOf, values, enough } = context;
  const width = lattice.columns.length;
  const year = yearOf(lattice, time);
  const { used, isSplit } = context.usedIn(year);
  const together = statesOf(unit, time);
  // Whether anybody has a value is hidden with all there were in the year.
  const top = statesOf(topOf(tree, unit, time), year);
  const isHidden = hiddenIn(context, unit, time);
  const states = new Uint8Array(values.length * width);
  for (const value of values) {
    const numbers = lattice.countsOf(unit, time, value);
    for (let column = 0; column < width; column += 1) {
      const whole = together[column] ?? state.empty;
      if (whole === state.empty || (used[value * width + column] !== 1 && !isKept(top[column]))) continue;
      const isShown = !isKept(whole) && !isHidden(value, column);
      const alone = isShown ? state.shown : keptOf(numbers[column], enough);
      states[value * width + column] = isSplit[column] === true ? alone : whole;
    }
  }
  return states;
}

/** All years together show what each year shows, so that they tell nothing that these do not. */
function ofAllYears({ lattice, tree, values, enough, valuesOf }: Context, unit: number, time: number): States {
  const width = lattice.columns.length;
  const years = (tree.inside[time] ?? []).map((year) => valuesOf(unit, year));
  const states = new Uint8Array(values.length * width);
  for (const value of values) {
    const numbers = lattice.countsOf(unit, time, value);
    for (let column = 0; column < width; column += 1) {
      const decided = years.map((ofYear) => ofYear[value * width + column]);
      if (decided.every((byte) => byte === state.empty)) continue;
      states[value * width + column] = decided.some(isKept) ? keptOf(numbers[column], enough) : state.shown;
    }
  }
  return states;
}

/** The unit above all others over one, or the last of them that did not move. */
function topOf(tree: LatticeTree, unit: number, time: number): number {
  const above = tree.parentAt(unit, time);
  return typeof above === "number" ? topOf(tree, above, time) : unit;
}

/** Nobody is few too: where values are hidden, nothing says which of them nobody has. */
function keptOf(n: number | undefined, enough: number): number {
  return (n ?? 0) < enough ? state.tooFew : state.complement;
}

const always: IsHidden = () => true;

/** Nothing by value is shown of half-months, nor of a unit in a year in which its family changed; each year is decided by itself. */
function hiddenIn(context: Context, unit: number, time: number): IsHidden {
  const { lattice, tree } = context;
  const above = tree.parentAt(unit, time);
  const year = yearOf(lattice, time);
  if (tree.inside[time]?.length === 0) return always;
  if (above === null) return tree.isUnsettled(unit, time) ? always : ofTop(context, unit, time);
  if (above === "moved" || tree.isUnsettled(unit, year)) return always;
  return ofFamily(context, { unit, time, above, longer: longerInYear(lattice, time), year });
}

/** The values of a top × the periods of a longer one. */
function ofTop(context: Context, unit: number, time: number): IsHidden {
  const { lattice, tree, statesOf, values, enough, valuesOf, tops } = context;
  const { columns } = lattice;
  const longer = longerInYear(lattice, time);
  const { used } = context.usedIn(yearOf(lattice, time));
  const periods = longer === null ? [time] : (tree.inside[longer] ?? []);
  const ofValue = (value: number, states: Uint8Array) => states.subarray(value * columns.length, (value + 1) * columns.length);
  const apart = (value: number) => ofValue(value, used).map((is) => (is === 1 ? state.apart : state.empty));
  const statesIn = tops.getOrInsertComputed(`${unit} ${longer ?? `year ${time}`}`, () =>
    decideFamily({
      columns,
      enough,
      rowTotals: values.map((value) => (longer === null ? apart(value) : ofValue(value, valuesOf(unit, longer)))),
      columnTotals: periods.map((period) => statesOf(unit, period)),
      countsOf: (value, period) => lattice.countsOf(unit, periods[period] ?? 0, value),
      nobodyIsFew: true,
    }),
  );
  const period = periods.indexOf(time);
  return (value, column) => isKept(statesIn(value, period)[column]);
}

type Member = {
  readonly unit: number;
  readonly time: number;
  readonly above: number;
  readonly longer: number | null;
  readonly year: number;
};

function ofFamily(context: Context, member: Member): IsHidden {
  const units = context.tree.childrenAt(member.above, member.year);
  const row = units.indexOf(member.unit);
  const marks = marksOf(context, member);
  const { values } = context.lattice;
  return (value, column) => marks[(column * units.length + row) * values + value] === 1;
}

/** The marks of a family in the parts of a longer period, or in a year. */
function marksOf(context: Context, { time, above, longer, year }: Omit<Member, "unit">): Uint8Array {
  const { lattice, tree, statesOf, enough, valuesOf, families, veilsOf } = context;
  const name = `${above} ${longer ?? `year ${time}`}`;
  const known = families.get(name);
  if (known !== undefined) return known;
  const units = tree.childrenAt(above, year);
  const periods = longer === null ? [time] : (tree.inside[longer] ?? []);
  const isVeiled = veilsOf(above, year);
  const marks = decideValues({
    columns: lattice.columns,
    enough,
    used: context.usedIn(year).used,
    units: units.length,
    periods: periods.length,
    values: lattice.values,
    countsOf: (row, period, value) => lattice.countsOf(units[row] ?? 0, periods[period] ?? 0, value),
    together: (row, period) => statesOf(units[row] ?? 0, periods[period] ?? 0),
    above: periods.map((period) => valuesOf(above, period)),
    longer: longer === null ? null : marksOf(context, { time: longer, above, longer: longerInYear(lattice, longer), year }),
    isVeiled: (row, column) => isVeiled(units[row] ?? 0, periods[0] ?? 0, column),
  });
  families.set(name, marks);
  return marks;
}
