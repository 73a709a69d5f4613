import { sampledFrom } from "#survey/compare-figures.ts";
import type { Figure } from "#survey/figure.ts";
import { surestChance } from "#survey/holm.ts";
import type { Measures } from "#survey/measure.ts";
import type { Read } from "#survey/read-figures.ts";
import { chanceOf, deviationsApart } from "#survey/significance.ts";

/** Nearer to the others than five points, in hundredths, nothing is remarkable. */
const remarkablePoints = 500;

/**
 * A figure may be wrong in one look of twenty, but a counter is somebody: whom chance alone puts above the others is named in one look
 * of a hundred at most, five times less often.
 */
const caution = 5;

/** A counter and all others of its unit together. */
type Beside = { readonly key: string; readonly counter: Read; readonly others: Read };

/**
 * Which counters lie above the others by five points or more, and surely, by Holm over all that are looked at. Both sides need thirty
 * people: of fewer a figure is a hint, and nobody is named by a hint.
 */
export function farAbove<Counter extends Beside>(counters: readonly Counter[]): readonly Counter[] {
  const tested = counters.flatMap((one) => {
    const points = pointsAbove(one);
    return points === null ? [] : [{ one, points, chance: caution * chanceOfBoth(one) }];
  });
  const surest = surestChance(tested.map(({ chance }) => chance));
  return tested.filter(({ chance, points }) => chance <= surest && points >= remarkablePoints).map(({ one }) => one);
}

/** In hundredths; null where either side is hidden, or shown for orientation only. */
function pointsAbove({ counter, others }: Beside): number | null {
  const [own, rest] = [firm(counter.figures.overall), firm(others.figures.overall)];
  return own === null || rest === null ? null : own - rest;
}

function firm(figure: Figure): number | null {
  return figure.state === "shown" && figure.weight === "firm" ? figure.percent : null;
}

function chanceOfBoth({ counter, others }: Beside): number {
  const [one, other] = [counter.measures.overall, others.measures.overall];
  return chanceOf(Math.min(deviationsApart(sampledFrom(one), sampledFrom(other)), deviationsFromOnePool(one, other)));
}

type Measure = Pick<Measures["overall"], "index" | "persons" | "variance">;

/**
 * By chance alone all persons are of one pool, so they differ alike on both sides. The few of a counter that stands high differ little
 * among themselves, and by their own variance it would stand out up to three times as often as it should.
 */
function deviationsFromOnePool(one: Measure, other: Measure): number {
  const pool = (one.persons ** 2 * one.variance + other.persons ** 2 * other.variance) / (one.persons + other.persons);
  const variance = pool * (1 / one.persons + 1 / other.persons);
  return variance === 0 ? 0 : Math.abs((one.index?.share ?? 0) - (other.index?.share ?? 0)) / Math.sqrt(variance);
}
