import type * as z from "zod/mini";
import type { printSheets } from "#protocol/paper-forms.ts";
import type { Fault } from "#survey/fault.ts";
import { isOpen, unitOn } from "#server/organisation/unit-history.ts";
import type { Known } from "#server/store/known.ts";

type Wish = Omit<z.output<typeof printSheets.input>, "count">;
type Around = { readonly known: Known; readonly today: string; readonly seen: ReadonlySet<string> };

/** Why sheets cannot be printed for this; a unit the caller does not see is told as one there is not. */
export function faultsOfPrinting(wish: Wish, around: Around): Fault[] {
  return [...faultsOfPlace(wish, around), ...(wish.wave === null ? faultsOfSurvey(wish, around) : faultsOfWave(wish, around))];
}

function faultsOfPlace({ unit, counter }: Wish, { known, today, seen }: Around): Fault[] {
  const history = seen.has(unit) ? known.organisation.units.find(({ id }) => id === unit) : undefined;
  if (!history || !isOpen(history, today)) return [{ place: "unit", fault: "is no unit here" }];
  const { serves, counters } = unitOn(history, today);
  if (!serves) return [{ place: "unit", fault: "does not serve citizens" }];
  const isOfUnit = counter === null || counters.some(({ id }) => id === counter);
  return isOfUnit ? [] : [{ place: "counter", fault: "is no counter of this unit" }];
}

function faultsOfSurvey({ survey }: Wish, { known }: Around): Fault[] {
  return known.surveys.get(survey)?.inForce ? [] : [{ place: "survey", fault: "is not in force" }];
}

/** A wave may still be to come: sheets are printed before it begins. */
function faultsOfWave({ survey, unit, wave: id }: Wish, { known, today }: Around): Fault[] {
  const wave = known.waves.find((one) => one.id === id);
  if (!wave || !wave.units.some((one) => one.unit === unit)) return [{ place: "wave", fault: "is no wave of this unit" }];
  if (wave.last < today) return [{ place: "wave", fault: "is over" }];
  if (wave.mode === "practice") return [{ place: "wave", fault: "is for practice, where nothing is printed" }];
  return wave.survey === survey ? [] : [{ place: "survey", fault: "is not what this wave asks" }];
}
