import { type Counts, type Decision, decideFigures, decideGroups, type Grouped, outcomesIn, type Reader } from "./decide-figures.ts";
import type { Figures } from "./figure.ts";
import { figuresOf } from "./figures-of-tally.ts";

/** What may be shown of one set of counts: a figure of too few persons is hidden, and what would give it away with it. */
export function readFigures(reading: Reader & Counts): Figures {
  return disclosed(reading, reading, decideFigures(reading, reading));
}

/** What may be shown of groups beside their total. Throws RangeError when the groups together hold more than the total. */
export function discloseGroups<Key>(reading: Reader & Grouped<Key>): { total: Figures; groups: { key: Key; figures: Figures }[] } {
  const { total, groups } = decideGroups(reading);
  return {
    total: disclosed(reading, reading.total, total),
    groups: reading.groups.flatMap(({ key, ...counts }, index) => {
      const decision = groups[index];
      return decision ? [{ key, figures: disclosed(reading, counts, decision) }] : [];
    }),
  };
}

function disclosed({ layout, method }: Reader, counts: Counts, { showings, outcomes }: Decision): Figures {
  const figures = figuresOf({ layout, method, tally: counts.tally, showings });
  return { ...figures, outcomes: outcomes === "shown" ? outcomesIn(layout, counts) : null, questions: [] };
}
