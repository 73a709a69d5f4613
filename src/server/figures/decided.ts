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
export function showingsFor({ lattice, decisions, time }: Ground, asked: Asked, persons: () => ArrayLike<number>): readonly Showing[] {
  const [unit = 0, ...others] = asked.units;
  if (others.length === 0 && partOf(time, asked, { unit, at: asked.at }) === "whole")
    return decisions.showingsOf(unit, asked.at, asked.value);
  const known = lattice.columns.map(() => true);
  for (const one of asked.units)
    keepBoth(known, knownIn({ decisions, time, asked, columns: known.length, found: new Map() }, { unit: one, at: asked.at }));
  const counts = persons();
  return known.map((isKnown, column) => (isKnown ? showingOf(counts[column] ?? 0, lattice.minimumGroup) : "complement"));
}

/** How many forms there were tells how many persons answered, so outcomes, the last column, are hidden wherever the overall figure is. */
export function decisionOf(showings: readonly Showing[]): Decision {
  const [overall = "empty"] = showings;
  return { showings: showings.slice(0, -1), outcomes: isHidden(overall) ? overall : (showings.at(-1) ?? "empty") };
}

type Cell = { readonly unit: number; readonly at: number };
/** A search in the periods of one unit. */
type Search = {
  readonly decisions: Decisions;
  readonly time: TimeAxis;
  readonly asked: Asked;
  readonly columns: number;
  /** What was found of a unit's periods, inside and outside; each is looked at from several sides. */
  readonly found: Map<number, readonly boolean[]>;
};

/**
 * Of which columns the part of a cell that is asked about is told by shown cells: by the shorter periods of it, or by all of the
 * cell without the shorter periods outside. What is the sum or the rest of shown figures tells nothing that they do not.
 */
function knownIn(search: Search, cell: Cell, isOutside = false): readonly boolean[] {
  return search.found.getOrInsertComputed(cell.at * 2 + (isOutside ? 1 : 0), () => lookIn(search, cell, isOutside));
}

function lookIn(search: Search, cell: Cell, isOutside: boolean): readonly boolean[] {
  const { decisions, time, asked, columns } = search;
  const part = partOf(time, asked, cell);
  const nothing = isOutside ? "whole" : "none";
  if (part === nothing) return Array.from({ length: columns }, () => true);
  const parts = time.partsOf(cell.at).map((at) => ({ unit: cell.unit, at }));
  // By value nothing is told of half-months.
  if (asked.value !== null && parts.length === 0) return Array.from({ length: columns }, () => false);
  const shown = decisions.showingsOf(cell.unit, cell.at, asked.value).map((showing) => !isHidden(showing));
  if (part !== "some") return shown;
  // A week that is cut.
  if (parts.length === 0) return shown.map(() => false);
  const inside = allKnown(search, parts, isOutside);
  // Mostly all is known by now, and looking outside too would double the work at every level.
  if (inside.every((isKnown, column) => isKnown || shown[column] === false)) return inside;
  const outside = allKnown(search, parts, !isOutside);
  return inside.map((isKnown, column) => isKnown || (shown[column] === true && outside[column] === true));
}

function allKnown(search: Search, parts: readonly Cell[], isOutside: boolean): readonly boolean[] {
  const known = Array.from({ length: search.columns }, () => true);
  for (const part of parts) keepBoth(known, knownIn(search, part, isOutside));
  return known;
}

function keepBoth(known: boolean[], other: readonly boolean[]): void {
  for (const [column, isKnown] of other.entries()) if (!isKnown) known[column] = false;
}

/** How much of a cell is asked about; weeks have no shorter periods, and are asked about as a whole or not at all. */
function partOf({ times, weeks }: TimeAxis, { within }: Asked, { unit, at }: Cell): "whole" | "some" | "none" {
  if (!within) return "whole";
  const pieces = weeks[at - times.length]?.pieces.map(({ halfMonth }) => halfMonth);
  const { from = 0, to = -1 } = times[at] ?? {};
  const halfMonths = pieces ?? Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const inside = halfMonths.filter((halfMonth) => within(unit, halfMonth)).length;
  if (inside === halfMonths.length) return "whole";
  return inside > 0 ? "some" : "none";
}
