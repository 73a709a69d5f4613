import type { ReachedTarget } from "#protocol/standing.ts";

const urgency = { "not-met": 0, open: 1, met: 2 } as const satisfies Record<ReachedTarget["verdict"], number>;

/** Targets not met first, then those that cannot be told, then those met; equals in the order of the targets. */
export function urgentFirst(targets: readonly ReachedTarget[]): readonly ReachedTarget[] {
  return targets.toSorted((one, other) => urgency[one.verdict] - urgency[other.verdict]);
}
