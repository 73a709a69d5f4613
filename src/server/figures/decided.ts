import { type Decision, isHidden, type Showing, showingOf } from "#survey/disclosure.ts";
import type { Decisions } from "#survey/lattice.ts";
import type { Deciding } from "./lattices.ts";
import type { TimeAxis } from "./time-axis.ts";

/**
 * What is asked about, as cells of a lattice: these units, in a period or the part of it that `within` names by half-months (each
 * with its unit), of one value or of all together. They hold nothing in common.
 */
export type Asked = {
  readonly units: readonly number[];
  readonly at: number;
  readonly value: number | null;
  readonly within?: (unit: number, halfMonth: number) => boolean;
};

type Ground = Deciding & { readonly time: TimeAxis };

/** A decision a column; `persons` are those of what is asked, by column. */
export function showingsFor(ground: Ground, asked: Asked, persons: () => ArrayLike<number>): readonly Showing[] {
  const { lattice, decisions } = ground;
  const parts = asked.units.map((unit) => ({ unit, inside: insideOf(ground.time, asked, unit) }));
  const [only, ...others] = parts;
  if (others.length === 0 && only?.inside === everything) return decisions.showingsOf(only.unit, asked.at, asked.value);
  const known = parts.map(({ unit, inside }) => knownOf(ground, { ...asked, unit, inside }));
  const counts = persons();
  return lattice.columns.map((_, column) =>
    known.every((ofUnit) => ofUnit[column] === true) ? showingOf(counts[column] ?? 0, lattice.minimumGroup) : "complement",
  );
}

/** How many forms there were tells how many persons answered, so outcomes, the last column, are hidden wherever the overall figure is. */
export function decisionOf(showings: readonly Showing[]): Decision {
  const [overall = "empty"] = showings;
  return { showings: showings.slice(0, -1), outcomes: isHidden(overall) ? overall : (showings.at(-1) ?? "empty") };
}

/** Which half-months are asked about, by their numbers, 1 where one is: as text, so that the same part has the same name. */
type Inside = string;

/** All of a cell. */
const everything: Inside = "";

/** A unit in a period, and the part of it that is asked about. */
type Part = Pick<Asked, "at" | "value"> & { readonly unit: number; readonly inside: Inside };

/** What of each part is told by shown cells, for as long as these decisions hold; whole tables ask for the same parts again and again. */
const knownByDecisions = new WeakMap<Decisions, Map<string, Columns>>();

function knownOf(ground: Ground, part: Part): Columns {
  const { unit, at, value, inside } = part;
  const known = knownByDecisions.get(ground.decisions) ?? new Map<string, Columns>();
  knownByDecisions.set(ground.decisions, known);
  const columns = ground.lattice.columns.length;
  return known.getOrInsertComputed(`${unit} ${at} ${value ?? "all"} ${inside}`, () => {
    const told = { all: filled(columns, true), nothing: filled(columns, false) };
    return knownIn({ decisions: ground.decisions, time: ground.time, part, ...told, found: new Map() }, at);
  });
}

/** By column, whether it is told. */
type Columns = readonly boolean[];

/** A search in the periods of one unit. */
type Search = {
  readonly decisions: Decisions;
  readonly time: TimeAxis;
  readonly part: Part;
  readonly all: Columns;
  readonly nothing: Columns;
  /** What was found of periods, inside and outside; each is looked at from several sides. */
  readonly found: Map<number, Columns>;
};

/**
 * Of which columns the part of a cell that is asked about is told by shown cells: by the shorter periods of it, or by all of the
 * cell without the shorter periods outside. What is the sum or the rest of shown figures tells nothing that they do not.
 */
function knownIn(search: Search, at: number, isOutside = false): Columns {
  return search.found.getOrInsertComputed(at * 2 + (isOutside ? 1 : 0), () => lookIn(search, at, isOutside));
}

function lookIn(search: Search, at: number, isOutside: boolean): Columns {
  const { time, part, all, nothing } = search;
  const extent = extentOf(time, part.inside, at);
  if (extent === (isOutside ? "whole" : "none")) return all;
  const parts = time.partsOf(at);
  // By value nothing is told of half-months.
  if (part.value !== null && parts.length === 0) return nothing;
  if (extent !== "some") return shownIn(search, at);
  // A week that is cut.
  if (parts.length === 0) return nothing;
  const inside = allKnown(search, parts, isOutside);
  // Mostly all is known by now, and looking outside too would double the work at every level.
  if (inside === all) return all;
  const shown = shownIn(search, at);
  if (inside.every((isKnown, column) => isKnown || shown[column] === false)) return inside;
  const outside = allKnown(search, parts, !isOutside);
  return inside.map((isKnown, column) => isKnown || (shown[column] === true && outside[column] === true));
}

function shownIn({ decisions, part: { unit, value }, all }: Search, at: number): Columns {
  const showings = decisions.showingsOf(unit, at, value);
  return showings.some(isHidden) ? showings.map((showing) => !isHidden(showing)) : all;
}

function allKnown(search: Search, parts: readonly number[], isOutside: boolean): Columns {
  const { all } = search;
  const some = parts.map((part) => knownIn(search, part, isOutside)).filter((known) => known !== all);
  return some.length === 0 ? all : all.map((_, column) => some.every((known) => known[column] === true));
}

/** The half-months of a period, by their numbers; those of a week from the first it touches to the last. */
function boundsOf({ times, weeks }: TimeAxis, at: number): { readonly from: number; readonly to: number } {
  const pieces = weeks[at - times.length]?.pieces;
  if (pieces) return { from: pieces[0]?.halfMonth ?? 0, to: pieces.at(-1)?.halfMonth ?? -1 };
  return times[at] ?? { from: 0, to: -1 };
}

function insideOf(time: TimeAxis, { at, within }: Asked, unit: number): Inside {
  if (!within) return everything;
  const { from, to } = boundsOf(time, at);
  let inside = "0".repeat(from);
  for (let halfMonth = from; halfMonth <= to; halfMonth += 1) inside += within(unit, halfMonth) ? "1" : "0";
  return inside.includes("0", from) ? inside : everything;
}

/** How much of a cell is asked about; weeks have no shorter periods, and are asked about as a whole or not at all. */
function extentOf(time: TimeAxis, inside: Inside, at: number): "whole" | "some" | "none" {
  const { from, to } = boundsOf(time, at);
  const zero = inside.indexOf("0", from);
  if (inside === everything || zero < 0 || zero > to) return "whole";
  const one = inside.indexOf("1", from);
  return one < 0 || one > to ? "none" : "some";
}

function filled(columns: number, isTold: boolean): Columns {
  return Array.from({ length: columns }, () => isTold);
}
