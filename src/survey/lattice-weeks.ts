import { smallestGroup } from "./disclosure.ts";
import { protectColumns } from "./lattice-columns.ts";
import type { StatesOf } from "./lattice-periods.ts";
import { protectRows } from "./lattice-rows.ts";
import { isKept, state, stateOf, type States } from "./lattice-states.ts";
import type { LatticeTree } from "./lattice-tree.ts";
import type { Lattice } from "./lattice.ts";

/** What weeks are decided from: `statesOf` a unit in a period. */
type Known = { readonly lattice: Lattice; readonly tree: LatticeTree; readonly statesOf: StatesOf };

/** For a unit in a half-month, a byte for each column: 1 where it is blurred, which hides it in all weeks touching the half-month. */
type BlurOf = (unit: number, half: number) => Uint8Array;

type Context = Known & { readonly enough: number; readonly blurOf: BlurOf; readonly weekOf: StatesOf };

/** The units of a family in a half-month, with all weeks touching it. `above` null: a top by itself. */
type Around = {
  readonly above: number | null;
  readonly half: number;
  readonly units: readonly number[];
  readonly weeks: readonly number[];
};

/** Decides on units in weeks, numbered from 0 here; all values together. */
export function openWeeks({ lattice, tree, statesOf }: Known): StatesOf {
  const touching: number[][] = lattice.times.map(() => []);
  for (const [week, { overlaps }] of lattice.weeks.entries()) for (const half of overlaps) touching[half]?.push(week);
  const blurs = new Map<string, ReadonlyMap<number, Uint8Array>>();
  const weeks = new Map<number, States>();
  const blurOf: BlurOf = (unit, half) => {
    const above = parentIn(tree, unit, half);
    const key = above === null ? `${half} top ${unit}` : `${half} ${above}`;
    const units = above === null ? [unit] : tree.childrenAt(above, half);
    const blurByUnit = blurs.get(key) ?? blurAround(context, { above, half, units, weeks: touching[half] ?? [] });
    blurs.set(key, blurByUnit);
    return blurByUnit.get(unit) ?? new Uint8Array(lattice.columns.length);
  };
  const weekOf: StatesOf = (unit, week) => {
    const key = unit * lattice.weeks.length + week;
    const states = weeks.get(key) ?? decideWeek(context, unit, week);
    weeks.set(key, states);
    return states;
  };
  const context = { lattice, tree, statesOf, enough: smallestGroup(lattice.minimumGroup), blurOf, weekOf };
  return weekOf;
}

/** A week is hidden where the unit is blurred in a half-month it touches; nobody is in it if nobody can be in any of its parts. */
function decideWeek(context: Context, unit: number, week: number): States {
  const { lattice, tree, statesOf, blurOf, weekOf, enough } = context;
  const counts = countsIn(lattice, unit, week);
  const parts = (lattice.weeks[week]?.overlaps ?? []).map((half) => {
    const above = parentIn(tree, unit, half);
    return { blur: blurOf(unit, half), states: statesOf(unit, half), above: above === null ? null : weekOf(above, week) };
  });
  return Uint8Array.from(lattice.columns, (_, column) => {
    if (parts.every(({ states, above }) => states[column] === state.empty || above?.[column] === state.empty)) return state.empty;
    return stateOf(
      counts[column] ?? 0,
      parts.some(({ blur }) => blur[column] === 1),
      enough,
    );
  });
}

function parentIn(tree: LatticeTree, unit: number, half: number): number | null {
  const above = tree.parentAt(unit, half);
  if (above === "moved") throw new RangeError("No unit moves within a half-month.");
  return above;
}

function countsIn({ times, countsOf }: Lattice, unit: number, week: number): ArrayLike<number> {
  return countsOf(unit, times.length + week, null);
}

/** Counts by column, unit and week, marks by column and unit: 1 blurred, 2 nobody is there. `bound`: the week's total is shown. */
type Block = Around & { readonly counts: Uint8Array; readonly marks: Uint8Array; readonly bound: Uint8Array };

function blurAround(context: Context, around: Around): ReadonlyMap<number, Uint8Array> {
  const { columns } = context.lattice;
  const { units, weeks } = around;
  const block = {
    ...around,
    counts: new Uint8Array(columns.length * units.length * weeks.length),
    marks: new Uint8Array(columns.length * units.length),
    bound: boundIn(context, around),
  };
  for (const row of units.keys()) markUnit(context, block, row);
  while (protectUnits(context, block) || protectWeeks(context, block));
  const isBlurred = (row: number, column: number) => block.marks[column * units.length + row] === 1;
  return new Map(units.map((unit, row) => [unit, Uint8Array.from(columns, (_, column) => (isBlurred(row, column) ? 1 : 0))]));
}

/** With the only week of a half-month that anybody is in, nothing can be hidden. Where the unit above is blurred, all below are. */
function boundIn({ lattice, blurOf, weekOf }: Context, { above, half, weeks }: Around): Uint8Array {
  const bound = new Uint8Array(lattice.columns.length * weeks.length);
  if (above === null) return bound;
  const blur = blurOf(above, half);
  const totals = weeks.map((week) => weekOf(above, week));
  for (const column of lattice.columns.keys()) {
    const isSomebody = totals.map((states) => states[column] !== state.empty);
    if (blur[column] === 1 || isSomebody.filter(Boolean).length < 2) continue;
    for (const [place, is] of isSomebody.entries()) if (is) bound[column * weeks.length + place] = 1;
  }
  return bound;
}

/** Blurs a unit that is hidden in the half-month, by itself or with the unit above, or has too few in a week. */
function markUnit(context: Context, block: Block, row: number): void {
  const { lattice, statesOf, blurOf } = context;
  const { above, half, units, weeks, marks } = block;
  const unit = units[row] ?? 0;
  const states = statesOf(unit, half);
  const blurAbove = above === null ? null : blurOf(above, half);
  for (const column of lattice.columns.keys()) {
    const mark = isKept(states[column]) || blurAbove?.[column] === 1 ? 1 : 0;
    marks[column * units.length + row] = states[column] === state.empty ? 2 : mark;
  }
  for (const place of weeks.keys()) markWeek(context, block, { row, place, cell: { above, half, unit, week: weeks[place] ?? 0 } });
}

type WeekOfRow = { readonly row: number; readonly place: number; readonly cell: Cell };

function markWeek(context: Context, { units, weeks, counts, marks }: Block, { row, place, cell }: WeekOfRow): void {
  const numbers = countsIn(context.lattice, cell.unit, cell.week);
  const isFew = fewIn(context, cell);
  for (const column of context.lattice.columns.keys()) {
    const n = numbers[column] ?? 0;
    const mark = column * units.length + row;
    counts[mark * weeks.length + place] = n;
    if (marks[mark] === 0 && isFew(n, column)) marks[mark] = 1;
  }
}

type Cell = { readonly above: number | null; readonly half: number; readonly unit: number; readonly week: number };

/**
 * Whether a week must be hidden by blurring this half-month: it is few, not hidden for another reason, and this is the first
 * half-month the unit is in; or a part of it that can be told, the units below that are in this half-month, is few.
 */
function fewIn(context: Context, { above, half, unit, week }: Cell): (n: number, column: number) => boolean {
  const { lattice, tree, statesOf, blurOf, enough } = context;
  const halves = lattice.weeks[week]?.overlaps ?? [];
  const parts = halves.map((one) => ({
    half: one,
    states: statesOf(unit, one),
    isBelow: above !== null && parentIn(tree, unit, one) === above,
  }));
  const below = halves.length < 2 ? null : sumBelow(context, { half, unit, week });
  return (n, column) => {
    const part = below?.[column] ?? 0;
    if (part > 0 && part < Math.min(n, enough)) return true;
    if (n === 0 || n >= enough) return false;
    const there = parts.filter(({ states }) => states[column] !== state.empty);
    const isHidden = there.some(
      ({ half: one, states, isBelow }) => isKept(states[column]) || (isBelow && blurOf(above ?? 0, one)[column] === 1),
    );
    return !isHidden && there[0]?.half === half;
  };
}

/** How many persons the units below that are in a half-month have in a week; null without units below. */
function sumBelow({ lattice, tree, statesOf }: Context, { half, unit, week }: Omit<Cell, "above">): Uint32Array | null {
  const children = tree.childrenAt(unit, half);
  if (children.length === 0) return null;
  const sums = new Uint32Array(lattice.columns.length);
  for (const child of children) {
    const numbers = countsIn(lattice, child, week);
    const states = statesOf(child, half);
    for (const column of sums.keys()) if (states[column] !== state.empty) sums[column] = (sums[column] ?? 0) + (numbers[column] ?? 0);
  }
  return sums;
}

function protectWeeks({ lattice, enough }: Context, { units, weeks, counts, marks, bound }: Block): boolean {
  const [rows, columns] = [units.length, weeks.length];
  let hid = false;
  for (const column of lattice.columns.keys()) {
    const places = { from: column * rows * columns, markFrom: column * rows, boundFrom: column * columns };
    if (protectRows({ rows, columns, counts, rowStep: columns, marks, markStep: 1, bound, ...places }, enough)) hid = true;
  }
  return hid;
}

function protectUnits({ lattice, enough }: Context, { units, weeks, counts, marks }: Block): boolean {
  const [countStep, markStep] = [units.length * weeks.length, units.length];
  const cells = { columns: lattice.columns, enough, counts, countStep, marks, markStep };
  let hid = false;
  for (let cell = 0; cell < countStep; cell += 1) if (protectColumns(cells, cell, Math.floor(cell / weeks.length))) hid = true;
  return hid;
}
