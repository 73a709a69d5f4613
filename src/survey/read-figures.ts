import type { Method } from "./definition.ts";
import type { Decision } from "./disclosure.ts";
import type { Figures } from "./figure.ts";
import { type Detail, figuresOf } from "./figures-of-tally.ts";
import { type Measures, measuresOf } from "./measure.ts";
import { type Counts, outcomesIn } from "./outcomes.ts";
import type { TallyLayout } from "./tally-layout.ts";

/** Counts and what of them may be shown. */
export type Decided = Counts & { readonly decision: Decision };

/** Figures as a reader may see them, and the measures behind them, which he never sees. */
export type Read = { readonly figures: Figures; readonly measures: Measures };

/** How to read counts on which has been decided; a `minimumGroup` under 10 is taken as 10. */
export type Reading = {
  readonly layout: TallyLayout;
  readonly method: Method;
  readonly minimumGroup: number;
  /** `items` where none is named. */
  readonly detail?: Detail | undefined;
};

/** Reads the figures of counts on which has been decided. */
export function readDecided({ layout, method, minimumGroup, detail = "items" }: Reading, { decision, ...counts }: Decided): Read {
  const { tally } = counts;
  const measures = measuresOf({ tally, method }, layout);
  const figures = figuresOf({ layout, tally, method, measures, showings: decision.showings, minimumGroup, detail });
  return { figures: { ...figures, outcomes: decision.outcomes === "shown" ? outcomesIn(layout, counts) : null }, measures };
}

/** The same figures without their items. */
export function withoutItems(figures: Figures): Figures {
  return { ...figures, criteria: figures.criteria.map((criterion) => ({ ...criterion, items: [] })) };
}
