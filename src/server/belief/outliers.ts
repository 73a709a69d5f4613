import type { Quality } from "#protocol/quality.ts";
import type { SurveyGround } from "#server/answers/ground.ts";
import type { Counted, Selected } from "#server/figures/figures.ts";
import type { Method } from "#survey/definition.ts";
import { showingOf } from "#survey/disclosure.ts";
import { nByColumn } from "#survey/figures-of-tally.ts";
import { type Decided, readDecided } from "#survey/read-figures.ts";
import type { Tally } from "#survey/tally.ts";
import { farAbove } from "./far-above.ts";

type Asked = { readonly selected: Selected; readonly method: Method; readonly total: Counted };

/**
 * Counters whose index lies surely, and by five points or more, above that of all others of their unit together: good work, or
 * answers that are not the citizens'. Only where the unit itself is shown, so that the others are what a reader could subtract himself.
 */
export function outlyingCounters(ground: SurveyGround, { selected, method, total }: Asked): Quality["outliers"] {
  const { figures, layout, minimumGroup } = ground;
  const reader = { layout, method, minimumGroup };
  if (total.decision.showings[0] !== "shown") return [];
  const counters = figures.divide(selected, "counter").map(({ key, ...counted }) => ({
    key,
    counter: readDecided(reader, counted),
    others: readDecided(reader, othersThan(ground, total, counted)),
  }));
  return farAbove(counters).map(({ key, counter, others }) => ({
    counter: key,
    figure: counter.figures.overall,
    others: others.figures.overall,
  }));
}

function othersThan({ layout, minimumGroup }: SurveyGround, total: Counted, counter: Counted): Decided {
  const tally: Tally = total.tally.map((count, slot) => count - (counter.tally[slot] ?? 0));
  const showings = nByColumn(layout, tally).map((n) => showingOf(n, minimumGroup));
  return { tally, decision: { showings, outcomes: "complement" } };
}
