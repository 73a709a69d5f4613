import { addDays } from "#survey/civil-day.ts";
import { isPeriod, periodCells, periodLike } from "#survey/period.ts";
import type { Period } from "#dashboard/frame/choice.ts";

/** The period as long as this one that ends where it begins; null for all time, which nothing comes before. */
export function periodBefore(period: Period): Period | null {
  const first = firstDayOf(period);
  return first === null ? null : periodLike(period, addDays(first, -1));
}

/** The same period a year before; null for all time, and for a 53rd week where that year had none. */
export function yearBefore(period: Period): Period | null {
  if (period === "all") return null;
  const before = String(Number(period.slice(0, 4)) - 1).padStart(4, "0") + period.slice(4);
  return isPeriod(before) ? before : null;
}

function firstDayOf(period: Period): string | null {
  const cells = periodCells(period);
  if (cells.kind === "everything") return null;
  return cells.kind === "days" ? cells.first : `${(cells.keys[0] ?? "").slice(0, 7)}-01`;
}
