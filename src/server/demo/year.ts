import { type Asked, type Visit, visitOf } from "./citizen.ts";
import type { Dice } from "./dice.ts";
import { waveIdOn } from "./plan.ts";
import { desks } from "./province.ts";

const dayInMs = 86_400_000;

/** What one desk's tablet saved in one day, in the order it was saved. */
export type DeskDay = { readonly unit: string; readonly day: string; readonly visits: readonly Visit[] };

/** A year of desk days up to and including `lastDay` (`2026-11-20`), oldest first; the same dice make the same year. */
export function* yearUntil(lastDay: string, asked: Asked, dice: Dice): Generator<DeskDay> {
  const end = Date.parse(`${lastDay}T00:00:00Z`);
  for (let back = 364; back >= 0; back -= 1) {
    const date = new Date(end - back * dayInMs);
    const day = date.toISOString().slice(0, 10);
    const share = shareOfUsual(date);
    if (share === 0) continue;
    const wave = waveIdOn(day, lastDay);
    for (const desk of desks) {
      const count = roundByChance(desk.perDay * share * (0.6 + 0.8 * dice.roll()), dice);
      const visits = Array.from({ length: count }, () => visitOf({ desk, day, progress: 1 - back / 364, wave }, asked, dice));
      if (visits.length > 0) yield { unit: desk.unit.id, day, visits };
    }
  }
}

/** How busy a day is: closed on Sundays and at Tết, half on Saturdays, more on Mondays and before Tết. */
export function shareOfUsual(date: Date): number {
  const weekday = date.getUTCDay();
  if (weekday === 0 || isTet(date)) return 0;
  if (weekday === 6) return 0.35;
  return weekday === 1 ? 1.25 : 1;
}

/** Days off at Tết: Ất Tỵ 2025 and Bính Ngọ 2026 as announced for public servants, the week of Đinh Mùi 2027. */
const tet = [
  { first: "2025-01-25", last: "2025-02-02" },
  { first: "2026-02-14", last: "2026-02-22" },
  { first: "2027-02-05", last: "2027-02-11" },
];

function isTet(date: Date): boolean {
  const day = date.toISOString().slice(0, 10);
  return tet.some(({ first, last }) => first <= day && day <= last);
}

/** A whole number that is this one on average. */
export function roundByChance(expected: number, dice: Dice): number {
  return Math.floor(expected) + (dice.chance(expected % 1) ? 1 : 0);
}
