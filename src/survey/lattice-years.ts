import type { Lattice } from "./lattice.ts";

type Times = Pick<Lattice, "times">;

/** Whether a period is all years together. */
export function isAllYears({ times }: Times, time: number): boolean {
  return times[time]?.parent === null;
}

/** The next longer period within a year; null of a year and of all years together. */
export function longerInYear({ times }: Times, time: number): number | null {
  const longer = times[time]?.parent ?? null;
  return longer === null || times[longer]?.parent === null ? null : longer;
}

/** The year a period lies in, a year itself too; all years together lie in none, and are given as they are. */
export function yearOf(lattice: Times, time: number): number {
  const longer = longerInYear(lattice, time);
  return longer === null ? time : yearOf(lattice, longer);
}
