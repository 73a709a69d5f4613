import type { Timer } from "#kiosk/sending/loop.ts";
import { checks, type ProbedId } from "./checks.ts";
import type { Finding } from "./finding.ts";
import type { Probes } from "./probes.ts";

type Parts = {
  readonly probes: Probes;
  readonly timer: Timer;
  readonly onFinding: (id: ProbedId, finding: Finding) => void;
};

/** What staff mend is seen at once; what is good is looked at now and then, because it may not stay so. */
const soonMs = 2000;
const laterMs = 15_000;

/** Looks at everything now and again, each by itself so that none waits for another, until the function it gives back is called. */
export function watch({ probes, timer, onFinding }: Parts): () => void {
  const cancelById = new Map<ProbedId, () => void>();
  let isOver = false;

  async function follow(id: ProbedId): Promise<void> {
    const finding = await found(probes[id]);
    if (isOver) return;
    onFinding(id, finding);
    const wake = () => void follow(id);
    cancelById.set(id, timer(wake, finding.state === "good" ? laterMs : soonMs));
  }

  for (const { id } of checks) if (id !== "encryption" && id !== "test-answer") void follow(id);
  return () => {
    isOver = true;
    for (const cancel of cancelById.values()) cancel();
  };
}

/** A look that fails has found that the thing does not work. */
async function found(look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch {
    return { state: "not-good" };
  }
}
