import type { TallyLayout } from "#survey/tally-layout.ts";
import type { Tally } from "#survey/tally.ts";

/** Forms with answers: finished, and unfinished ones where their survey counts these. */
export function formsIn({ slotByOutcome }: Pick<TallyLayout, "slotByOutcome">, tally: Tally): number {
  return (tally[slotByOutcome.completed] ?? 0) + (tally[slotByOutcome.partial] ?? 0);
}
