import type { Outcomes } from "./figure.ts";
import type { TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/**
 * Counts to read. `tally` sums the standings that count; `launches` sums every standing but annulled and is read for its
 * outcomes only, so that unfinished forms show where they do not count. Without it outcomes are those of `tally`.
 */
export type Counts = { readonly tally: Tally; readonly launches?: Tally };

/** How the launches ended. */
export function outcomesIn({ slotByOutcome }: TallyLayout, { tally, launches = tally }: Counts): Outcomes {
  const count = (slot: number) => launches[slot] ?? 0;
  return {
    completed: count(slotByOutcome.completed),
    partial: count(slotByOutcome.partial),
    abandoned: count(slotByOutcome.abandoned),
    declined: count(slotByOutcome.declined),
    notEligible: count(slotByOutcome["not-eligible"]),
  };
}
