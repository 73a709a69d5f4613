import type { ReachedTarget } from "#protocol/standing.ts";
import type { Target } from "#protocol/targets.ts";

/** What a figure is read against: so much in a year, in hundredths of a percent. */
export type Line = Pick<Target, "percent" | "year">;

/** One row of the table: a unit (null: the organisation) over a field (null: whatever the field). */
export type Place = { readonly unit: string | null; readonly field: string | null };

/** The line of the overall figure, and those of the criteria by code; null without a target. */
export type Lines = { readonly overall: Line | null; readonly ofCriterion: (code: string) => Line | null };

/**
 * The targets of a place: its own, else those of the selection it is part of; for a criterion without a target of its own, as in the
 * plans, that of the overall figure. Of several the one that names the fewest units and fields, then the latest year.
 */
export function linesAt(targets: readonly ReachedTarget[], place: Place, selection: Place): Lines {
  const find = (isMeant: (figure: Target["figure"]) => boolean) => {
    const meant = targets.filter(({ target }) => isMeant(target.figure));
    return closest(meant, place) ?? closest(meant, selection);
  };
  const overall = find(({ kind }) => kind === "overall");
  return { overall, ofCriterion: (code) => find((figure) => figure.kind === "criterion" && figure.criterion === code) ?? overall };
}

/** The line all these have in common; null when they differ, or when there is none. */
export function commonLine(lines: readonly (Line | null)[]): Line | null {
  const [first = null] = lines;
  return first !== null && lines.every((line) => line?.percent === first.percent && line.year === first.year) ? first : null;
}

function closest(targets: readonly ReachedTarget[], { unit, field }: Place): Line | null {
  const here = targets.filter((one) => one.unit === unit && one.field === field && !isOverSeveral(one)).map(({ target }) => target);
  const [first] = here.toSorted((one, other) => breadthOf(one) - breadthOf(other) || other.year - one.year);
  return first === undefined ? null : { percent: first.percent, year: first.year };
}

/** Over several fields together a target is for no row of the table. */
function isOverSeveral({ field, target }: ReachedTarget): boolean {
  return field === null && target.fields !== null;
}

function breadthOf({ units, fields }: Target): number {
  return (units?.length ?? 1000) + (fields?.length ?? 1000);
}
