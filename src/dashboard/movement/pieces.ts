import type { CriterionResult, Figure } from "#survey/figure.ts";
import type { Period, Step } from "#dashboard/frame/choice.ts";
import { stepsBetween } from "./stretch.ts";

/** What the endpoint tells of one version of a questionnaire, step by step. */
export type Told = {
  readonly survey: string;
  readonly version: number;
  readonly groups: readonly {
    readonly key: Period;
    readonly figures: { readonly overall: Figure; readonly criteria: readonly CriterionResult[] };
  }[];
};

/** One step of a movement; one nobody answered in is there too, as a gap. */
export type Point = { readonly key: Period; readonly overall: Figure; readonly criteria: readonly CriterionResult[] };

/** The steps under one version of the questionnaire. Figures of two versions are never joined by a line. */
export type Piece = { readonly survey: string; readonly version: number; readonly points: readonly Point[] };

/** The pieces of a movement by version, each from its first step that has anything to say to its last; a version without any has none. */
export function piecesOf(step: Step, told: readonly Told[]): readonly Piece[] {
  return told
    .toSorted((one, other) => one.version - other.version)
    .map(({ survey, version, groups }) => ({ survey, version, points: pointsOf(step, groups) }))
    .filter(({ points }) => points.length > 0);
}

/** Where another version of the questionnaire begins; the first piece begins without a break. */
export function breaksOf(pieces: readonly Piece[]): readonly { readonly at: Period; readonly version: number }[] {
  return pieces.slice(1).map(({ version, points }) => ({ at: points[0]?.key ?? "", version }));
}

/** Lowest and highest end of the intervals that are shown, and of the lines drawn among them; null when no figure is. */
export function reachOf(figures: readonly Figure[], lines: readonly number[]): { readonly low: number; readonly high: number } | null {
  const intervals = figures.flatMap((figure) => (figure.state === "shown" ? [figure.interval] : []));
  if (intervals.length === 0) return null;
  return {
    low: Math.min(...intervals.map(({ low }) => low), ...lines),
    high: Math.max(...intervals.map(({ high }) => high), ...lines),
  };
}

function pointsOf(step: Step, groups: Told["groups"]): readonly Point[] {
  const byKey = new Map(groups.map(({ key, figures }) => [key, figures]));
  const told = groups
    .filter(({ figures }) => figures.overall.state !== "empty")
    .map(({ key }) => key)
    .toSorted();
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return [];
  return stepsBetween(step, first, last).map((key) => {
    const figures = byKey.get(key);
    return { key, overall: figures?.overall ?? { state: "empty" }, criteria: figures?.criteria ?? [] };
  });
}
