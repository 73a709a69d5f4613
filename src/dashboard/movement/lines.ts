import type { Figure } from "#survey/figure.ts";
import type { Closing } from "#survey/period.ts";
import { daysOf } from "#survey/period-against.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { LineMark, LinePiece, LinePoint } from "#dashboard/charts/rows.ts";
import type { Period, Step } from "#dashboard/frame/choice.ts";
import { breaksOf, type Piece, type Point } from "./pieces.ts";
import { stepsBetween } from "./stretch.ts";

/** How steps, versions and waves are called. */
export type Naming = {
  readonly point: (key: Period) => LinePoint;
  readonly version: (version: number) => string;
  readonly wave: (wave: Wave) => string;
};

type Wave = Catalogue["waves"][number];

/** Every step from the first that any piece tells of to the last, ascending; between two pieces too. */
export function keysOf(step: Step, pieces: readonly Piece[]): readonly Period[] {
  const told = pieces.flatMap(({ points }) => points.map(({ key }) => key)).toSorted();
  const [first, last] = [told[0], told.at(-1)];
  return first === undefined || last === undefined ? [] : stepsBetween(step, first, last);
}

/** The pieces as lines of one figure of each point; a gap has none. */
export function linesOf(
  pieces: readonly Piece[],
  figureOf: (point: Point) => Figure,
  naming: Pick<Naming, "version">,
): readonly LinePiece[] {
  return pieces.map(({ survey, version, points }) => ({
    key: survey,
    name: naming.version(version),
    figures: new Map(points.map((point) => [point.key, figureOf(point)] as const).filter(([, { state }]) => state !== "empty")),
  }));
}

/** What happened on the way: versions that began, and waves at the first step that holds a day of theirs. */
export function marksOf(keys: readonly Period[], { pieces, waves, naming, closing }: On): readonly LineMark[] {
  const breaks = breaksOf(pieces).map(({ at, version }) => ({ at, name: naming.version(version), kind: "break" as const }));
  const surveys = new Set(pieces.map(({ survey }) => survey));
  const held = waves
    .filter(({ survey }) => surveys.has(survey))
    .flatMap((wave) => {
      const at = keys.find((key) => touches(key, wave, closing));
      return at === undefined ? [] : [{ at, name: naming.wave(wave), kind: "wave" as const }];
    });
  return [...breaks, ...held];
}

type On = {
  readonly pieces: readonly Piece[];
  readonly waves: readonly Wave[];
  /** On which day months end. */
  readonly closing: Closing;
  readonly naming: Pick<Naming, "version" | "wave">;
};

function touches(key: Period, wave: Wave, closing: Closing): boolean {
  const days = daysOf(key, closing);
  return days !== null && days.first <= wave.last && wave.first <= days.last;
}
