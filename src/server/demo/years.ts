import { addDays, dayNumber } from "#survey/civil-day.ts";
import { type Asked, visitOf } from "./citizen.ts";
import type { Dice } from "./dice.ts";
import { oddlyCame } from "./odd.ts";
import { waveOn } from "./plan.ts";
import { desks } from "./province.ts";
import { type DeskDay, roundByChance, shareOfUsual } from "./year.ts";

/** The days of the made-up province: from `first` on it asks by one version of its questionnaire, from `secondFrom` on by the next. */
export type Span = { readonly first: string; readonly secondFrom: string; readonly last: string };

/** The running year and a whole one before it by the second version, and a quarter of the year before by the first. */
export function spanUntil(last: string): Span {
  const year = Number(last.slice(0, 4));
  return { first: `${year - 2}-10-01`, secondFrom: `${year - 1}-01-01`, last };
}

/** Of what people give today: tablets came to the desks one after the other. */
function spreadOn(day: string, { secondFrom, last }: Span): number {
  if (day < secondFrom) return 0.3;
  return day.slice(0, 4) < last.slice(0, 4) ? 0.5 : 1;
}

/** What is asked at first, and from the second version on. */
type Versions = { readonly first: Asked; readonly second: Asked };

/** The desk days of a span, oldest first; the same dice make the same years. */
export function* yearsOf(span: Span, { first, second }: Versions, dice: Dice): Generator<DeskDay> {
  const length = dayNumber(span.last) - dayNumber(span.first);
  for (let day = span.first; day <= span.last; day = addDays(day, 1)) {
    const share = shareOfUsual(new Date(`${day}T00:00:00Z`)) * spreadOn(day, span);
    if (share === 0) continue;
    const asked = day < span.secondFrom ? first : second;
    // Two years and more: what rises or falls does so by twice what a year would show.
    const progress = (2 * (dayNumber(day) - dayNumber(span.first))) / length - 0.5;
    const wave = day < span.secondFrom ? null : waveOn(day, span.last);
    for (const desk of desks) {
      const count = roundByChance(desk.perDay * share * (0.6 + 0.8 * dice.roll()), dice);
      const visits = Array.from({ length: count }, () => oddlyCame(visitOf({ desk, day, progress, wave }, asked, dice)));
      if (visits.length > 0) yield { unit: desk.unit.id, day, visits };
    }
  }
}
