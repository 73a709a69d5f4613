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
function shareOfUsual(date: Date): number {
  const weekday = date.getUTCDay();
  if (weekday === 0 || isTet(date)) return 0;
  if (weekday === 6) return 0.35;
  return weekday === 1 ? 1.25 : 1;
}

/** Tết Bính Ngọ 2026, nine days off as announced for public servants. */
function isTet(date: Date): boolean {
  const day = date.toISOString().slice(0, 10);
  return day >= "2026-02-14" && day <= "2026-02-22";
}

function roundByChance(expected: number, dice: Dice): number {
  return Math.floor(expected) + (dice.chance(expected % 1) ? 1 : 0);
}
