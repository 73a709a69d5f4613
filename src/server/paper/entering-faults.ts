import type * as z from "zod/mini";
import type { enterSheet } from "#protocol/paper-forms.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import { lowest, screensOf } from "#survey/flow.ts";
import { isOpen, isThere } from "#server/organisation/unit-history.ts";
import { lineOf } from "#server/organisation/unit-tree.ts";
import type { Known } from "#server/store/known.ts";
import type { Tables } from "#server/store/tables.ts";

type Typed = z.output<typeof enterSheet.input>;
type Around = {
  readonly sheet: Tables["paper_sheet"];
  readonly definition: SurveyDefinition;
  readonly known: Known;
  readonly today: string;
};

/** What of that which was typed cannot stand on this sheet, beside what its survey says of any response; no fault repeats an answer. */
export function faultsOfEntering(typed: Typed, around: Around): Fault[] {
  return [faultsOfDay, faultsOfWave, faultsOfCase, faultsOfGiven].flatMap((find) => find(typed, around));
}

function faultsOfDay({ day }: Typed, { sheet, known, today }: Around): Fault[] {
  if (day < sheet.printed_on) return [{ place: "day", fault: "is before the sheet was printed" }];
  if (day > today) return [{ place: "day", fault: "is still to come" }];
  const unit = known.organisation.units.find(({ id }) => id === sheet.unit);
  if (!unit || !isOpen(unit, day)) return [{ place: "day", fault: "is not a day of this unit" }];
  const isThereThen = sheet.counter === null || unit.counters.some((one) => one.id === sheet.counter && isThere(one, day));
  return isThereThen ? [] : [{ place: "day", fault: "is not a day of this counter" }];
}

/** A wave may have changed since its sheets were printed: until it began all of it, its units also later. */
function faultsOfWave({ day }: Typed, { sheet, known }: Around): Fault[] {
  if (sheet.wave === null) return [];
  const wave = known.waves.find(({ id }) => id === sheet.wave);
  if (!wave || wave.survey !== sheet.survey) return [{ place: "sheet", fault: "was printed for a wave that asks something else now" }];
  if (wave.mode !== "live") return [{ place: "sheet", fault: "was printed for a wave that is practice now" }];
  if (!wave.units.some(({ unit }) => unit === sheet.unit))
    return [{ place: "sheet", fault: "was printed for a wave that no longer asks at this unit" }];
  const isInside = wave.first <= day && day <= wave.last;
  return isInside ? [] : [{ place: "day", fault: "is not within the wave" }];
}

function faultsOfCase({ field, procedure: id, day }: Typed, { sheet, known }: Around): Fault[] {
  const isField = field === null || known.organisation.fields.some((one) => one.id === field && isThere(one, day));
  const faults = isField ? [] : [{ place: "field", fault: "is no field on this day" }];
  if (id === null) return faults;
  const procedure = known.procedures.find((one) => one.id === id && isThere(one, day));
  const line = lineOf(known.organisation.units, sheet.unit, day);
  if (!procedure || procedure.units?.every((unit) => !line.includes(unit)))
    return [...faults, { place: "procedure", fault: "is no procedure of this unit on this day" }];
  return field === null || procedure.field === field ? faults : [...faults, { place: "procedure", fault: "is not of this field" }];
}

/** On paper people write where they were not asked, too: what is not asked after the other answers is left out by whoever types, not by us. */
function faultsOfGiven({ answers, reasons, comments }: Typed, { definition }: Around): Fault[] {
  if ([answers, reasons, comments].every((given) => Object.keys(given).length === 0))
    return [{ place: "answers", fault: "nothing was answered: an empty sheet is no response" }];
  const screens = screensOf(definition, { launchedBy: "staff" });
  const onSheet = new Set(screens.flatMap((one) => (one.kind === "criterion" ? one.criterion : one.block).questions.map(({ id }) => id)));
  const notThere = Object.entries({ answers, comments }).flatMap(([place, given]) =>
    Object.keys(given).flatMap((id) => (onSheet.has(id) ? [] : [{ place: `${place}.${id}`, fault: "is not on the sheet" }])),
  );
  const withoutCause = definition.criteria.flatMap((criterion) =>
    reasons[criterion.code] !== undefined && lowest(criterion, answers) === undefined
      ? [{ place: `reasons.${criterion.code}`, fault: "are reasons where nothing was rated low" }]
      : [],
  );
  return [...notThere, ...withoutCause];
}
