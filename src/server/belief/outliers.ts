import type { Quality } from "#protocol/quality.ts";
import type { SurveyGround } from "#server/answers/ground.ts";
import type { Counted, Selected } from "#server/figures/figures.ts";
import { sampledFrom } from "#survey/compare-figures.ts";
import type { Method } from "#survey/definition.ts";
import { showingOf } from "#survey/disclosure.ts";
import { nByColumn } from "#survey/figures-of-tally.ts";
import { surestChance } from "#survey/holm.ts";
import { type Decided, type Read, readDecided } from "#survey/read-figures.ts";
import { chanceOf, deviationsApart } from "#survey/significance.ts";
import type { Tally } from "#survey/tally.ts";

/** Nearer to the others than five points, in hundredths, nothing is remarkable. */
const remarkablePoints = 500;

type Asked = { readonly selected: Selected; readonly method: Method; readonly total: Counted };

/**
 * Counters whose index lies surely, and by five points or more, above that of all others of their unit together: good work, or
 * answers that are not the citizens'. Sure by Holm over all counters. Only where the unit itself is shown, so that the others are
 * what a reader could subtract himself.
 */
export function outlyingCounters(ground: SurveyGround, { selected, method, total }: Asked): Quality["outliers"] {
  const { figures, layout, minimumGroup } = ground;
  const reader = { layout, method, minimumGroup };
  if (total.decision.showings[0] !== "shown") return [];
  const pairs = figures.divide(selected, "counter").flatMap(({ key, ...counted }) => {
    const counter = readDecided(reader, counted);
    const others = readDecided(reader, othersThan(ground, total, counted));
    return isShown(counter) && isShown(others) ? [{ key, counter, others, chance: chanceOfBoth(counter, others) }] : [];
  });
  const surest = surestChance(pairs.map(({ chance }) => chance));
  return pairs
    .filter(({ counter, others, chance }) => chance <= surest && percentOf(counter) - percentOf(others) >= remarkablePoints)
    .map(({ key, counter, others }) => ({ counter: key, figure: counter.figures.overall, others: others.figures.overall }));
}

function othersThan({ layout, minimumGroup }: SurveyGround, total: Counted, counter: Counted): Decided {
  const tally: Tally = total.tally.map((count, slot) => count - (counter.tally[slot] ?? 0));
  const showings = nByColumn(layout, tally).map((n) => showingOf(n, minimumGroup));
  return { tally, decision: { showings, outcomes: "complement" } };
}

function isShown({ figures }: Read): boolean {
  return figures.overall.state === "shown";
}

function percentOf({ figures: { overall } }: Read): number {
  return overall.state === "shown" ? overall.percent : 0;
}

function chanceOfBoth(one: Read, other: Read): number {
  return chanceOf(deviationsApart(sampledFrom(one.measures.overall), sampledFrom(other.measures.overall)));
}
