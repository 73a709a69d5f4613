import type { UnsavedResponse } from "./response-record.ts";

/** How many citizens staff invited on a day, and what came of it; who left a form unfinished stopped, whatever was kept of it. */
export type DayOfLaunches = {
  readonly launched: number;
  readonly completed: number;
  readonly stopped: number;
  readonly declined: number;
};

type Ended = Pick<UnsavedResponse, "day" | "outcome" | "mode" | "launchedBy">;

/** The name of the fact that holds one day's counts; the next day takes its place. */
export const dayOfLaunches = "launches";

/** What the fact says on a day; nothing of any other. */
export function launchesOn(day: string, fact: unknown): DayOfLaunches {
  const [counted, ...counts] = String(fact).split(" ");
  const [launched = 0, completed = 0, stopped = 0, declined = 0] = counted === day ? counts.map(Number) : [];
  return { launched, completed, stopped, declined };
}

/** The fact with one more launch; null for a visit that staff did not launch, or for practice. */
export function withLaunch(fact: unknown, { day, outcome, mode, launchedBy }: Ended): string | null {
  if (mode === "practice" || launchedBy === "citizen") return null;
  const { launched, completed, stopped, declined } = launchesOn(day, fact);
  const ended = (...outcomes: (typeof outcome)[]) => Number(outcomes.includes(outcome));
  return [day, launched + 1, completed + ended("completed"), stopped + ended("partial", "abandoned"), declined + ended("declined")].join(
    " ",
  );
}
