import { type Counts, type Decision, decideFigures, decideGroups, type Grouped, outcomesIn, type Reader } from "./decide-figures.ts";
import type { Figures } from "./figure.ts";
import { figuresOf } from "./figures-of-tally.ts";
import { type Measures, measuresOf } from "./measure.ts";

/** Counts and what of them may be shown. */
export type Decided = Pick<Counts, "tally" | "launches"> & { readonly decision: Decision };

/** Figures as a reader may see them, and the measures behind them, which he never sees. */
export type Read = { readonly figures: Figures; readonly measures: Measures };

/** How to read counts on which has been decided; `withQuestions`: with reasons and what lies outside the index. */
export type Reading = Reader & { readonly withQuestions?: boolean };

/** Reads the figures of counts on which has been decided. */
export function readDecided({ layout, method, minimumGroup, withQuestions = false }: Reading, { decision, ...counts }: Decided): Read {
  const { tally } = counts;
  const measures = measuresOf({ tally, method }, layout);
  const figures = figuresOf({ layout, tally, method, measures, showings: decision.showings, minimumGroup, withQuestions });
  return { figures: { ...figures, outcomes: decision.outcomes === "shown" ? outcomesIn(layout, counts) : null }, measures };
}

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

function disclosed(reader: Reader, { tally, launches }: Counts, decision: Decision): Figures {
  return readDecided(reader, { tally, decision, ...(launches && { launches }) }).figures;
}

/** The same figures without their items. */
export function withoutItems(figures: Figures): Figures {
  return { ...figures, criteria: figures.criteria.map((criterion) => ({ ...criterion, items: [] })) };
}
