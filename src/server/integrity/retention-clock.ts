const hour = 3_600_000;
const day = 24 * hour;

/** A server may have been off for long; a clock may also have leapt to 2038, and must not take all free words with it. */
const mostAtOnce = 31 * day;

/** What is remembered of the last time: what the clock said then, and up to which instant things were deleted. */
export type LastTime = { readonly ranAt: Date; readonly reached: Date };

/**
 * The instant what is kept is measured by; null: it is too early. Once a day by whatever the clock says, and at most a
 * month beyond the last time, so that a wrong clock costs a month of what would have gone anyway and not everything.
 */
export function measuredBy({ ranAt, reached }: LastTime, now: Date): Date | null {
  if (Math.abs(now.getTime() - ranAt.getTime()) < 20 * hour) return null;
  return new Date(Math.min(now.getTime(), reached.getTime() + mostAtOnce));
}
