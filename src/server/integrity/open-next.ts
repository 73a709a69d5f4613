import { hourOf } from "#server/store/open-hour.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Clocks of several processes may differ, and a slow commit may still be under way: an hour is over when this much of the next has gone by. */
const grace = 5 * minute;

type Labels = {
  /** The first hour still open; empty before the first was closed. */
  readonly open: string;
  /** The latest hour under which something was kept; null on an empty store. */
  readonly latest: string | null;
  /** When the border was last moved, by the clock of that time. */
  readonly movedAt: Date | null;
};

/**
 * From which hour on the chain shall be open now; null: it stays as it is. Hours are labels that only go forward. Where a
 * clock ran ahead and was set back, labels stay ahead of it, and each hour that passes takes the next.
 */
export function openNext({ open, latest, movedAt }: Labels, now: Date): string | null {
  if (latest === null || latest < open) return null;
  if (hourOf(now) < latest) return isLongAgo(movedAt, now) ? hourAfter(latest) : null;
  const over = hourOf(new Date(now.getTime() - grace));
  const next = over > latest ? hourAfter(latest) : over;
  return next > open ? next : null;
}

function isLongAgo(movedAt: Date | null, now: Date): boolean {
  return movedAt === null || Math.abs(now.getTime() - movedAt.getTime()) >= hour;
}

function hourAfter(label: string): string {
  return hourOf(new Date(Date.parse(label) + hour));
}
