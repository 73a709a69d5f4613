import type { Wave } from "#protocol/waves.ts";
import { addDays } from "#survey/civil-day.ts";
import { firstDayOf, halfMonthAfter, halfMonthOf, isDay } from "#survey/period.ts";
import { lastDayOf } from "#survey/period-against.ts";
import { rebased } from "#admin/revised/rebased.ts";
import type { Waves } from "./all-waves.ts";

/** How a new wave begins: for the next whole half of a month (its days 1 to 14, or the rest), with the version that is asked by default. */
export function blankWave({ versions, today }: Pick<Waves, "versions" | "today">): Wave {
  const half = halfMonthAfter(halfMonthOf(today));
  const days = { first: firstDayOf(half), last: lastDayOf(half) };
  return { id: "", name: { vi: "", en: "" }, survey: versions[0]?.hash ?? "", units: [], ...days, mode: "live" };
}

/** Whether a wave begins or ends in the middle of a half-month, of which more must be hidden then: what the wave leaves of it is known by subtraction. */
export function cutsHalfMonths({ first, last }: Pick<Wave, "first" | "last">): boolean {
  if (!isDay(first) || !isDay(last)) return false;
  return halfMonthOf(addDays(first, -1)) === halfMonthOf(first) || halfMonthOf(last) === halfMonthOf(addDays(last, 1));
}

/** A wave in these units; those it had keep their numbers, also when they come back. */
export function withUnits(wave: Wave, base: Wave, chosen: readonly string[]): Wave {
  const known = new Map([...base.units, ...wave.units].map((one) => [one.unit, one]));
  return { ...wave, units: chosen.map((unit) => known.get(unit) ?? { unit, returned: null }) };
}

/** What somebody wrote of a wave, upon what somebody else saved meanwhile: units he added or took out, with the numbers that are saved now. */
export function rebasedWave(base: Wave, mine: Wave, theirs: Wave): Wave {
  const had = new Set(base.units.map(({ unit }) => unit));
  const has = new Set(mine.units.map(({ unit }) => unit));
  const kept = theirs.units.filter(({ unit }) => has.has(unit) || !had.has(unit));
  const there = new Set(kept.map(({ unit }) => unit));
  const added = mine.units.filter(({ unit }) => !had.has(unit) && !there.has(unit));
  return { ...rebased(base, mine, theirs), units: [...kept, ...added] };
}
