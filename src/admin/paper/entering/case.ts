import type * as z from "zod/mini";
import type { enterSheet } from "#protocol/paper-forms.ts";
import type { Procedure } from "#protocol/procedures.ts";
import type { StaffWord } from "#survey/response.ts";
import { plain } from "#admin/places/plain.ts";

type Case = Pick<z.input<typeof enterSheet.input>, "day" | "field" | "procedure" | "respondentType" | "staffWord">;

/** What the office wrote on a sheet, as somebody types it; null where the sheet says nothing. */
export type TypedCase = Pick<Case, "field" | "respondentType"> & {
  /** Empty until somebody says it. */
  readonly day: string;
  /** Code or name; empty where the sheet says nothing. */
  readonly procedure: string;
  readonly result: StaffWord["result"] | null;
  readonly returned: StaffWord["returned"] | null;
};

/** Nothing but the day, which is often that of the sheet before. */
export function blankCase(day: string): TypedCase {
  return { day, field: null, procedure: "", respondentType: null, result: null, returned: null };
}

/** What cannot stay as it is of a case. */
export type CaseFault = "day-needed" | "day-wrong" | "procedure-unknown" | "staff-word-half";

/** What is recorded of a case, or why it cannot be. */
export type ReadCase = { readonly case: Case } | { readonly fault: CaseFault };

/** The first and the last day a sheet can have been filled on, and the procedures there are. */
type Around = { readonly printedOn: string; readonly today: string; readonly procedures: readonly Procedure[] };

/** Reads what the office wrote. */
export function readCase(typed: TypedCase, { printedOn, today, procedures }: Around): ReadCase {
  const { day, field, respondentType } = typed;
  const fault = faultOfDay(day, { printedOn, today });
  if (fault !== null) return { fault };
  const procedure = procedureIn(procedures, typed.procedure);
  if (procedure === undefined && typed.procedure.trim() !== "") return { fault: "procedure-unknown" };
  const staffWord = staffWordOf(typed);
  if (staffWord === null) return { fault: "staff-word-half" };
  return { case: { day, field: procedure?.field ?? field, procedure: procedure?.id ?? null, respondentType, ...staffWord } };
}

function faultOfDay(day: string, { printedOn, today }: Pick<Around, "printedOn" | "today">): CaseFault | null {
  if (day === "") return "day-needed";
  return day < printedOn || day > today ? "day-wrong" : null;
}

/** Both of its parts, nothing where the sheet says neither, null where it says one. */
function staffWordOf({ result, returned }: TypedCase): Pick<Case, "staffWord"> | null {
  if (result === null && returned === null) return {};
  return result === null || returned === null ? null : { staffWord: { result, returned } };
}

/** How a procedure stands in the list to choose from. */
export function lineOf({ id, name }: Procedure): string {
  return `${id} ${name.vi}`;
}

/** The procedure somebody means: by its line, its code or its whole name. */
function procedureIn(procedures: readonly Procedure[], typed: string): Procedure | undefined {
  const meant = plain(typed.trim());
  return procedures.find((procedure) => [lineOf(procedure), procedure.id, procedure.name.vi].some((text) => plain(text) === meant));
}

/** More than a list shows at a glance. */
const mostOffered = 30;

/** Procedures of the field, or of all, whose line has all of what was typed. */
export function procedureOffers(
  procedures: readonly Procedure[],
  { field, procedure }: Pick<TypedCase, "field" | "procedure">,
): Procedure[] {
  const words = plain(procedure).split(/\s+/).filter(Boolean);
  const fits = (one: Procedure) => (field === null || one.field === field) && words.every((word) => plain(lineOf(one)).includes(word));
  return procedures.filter(fits).slice(0, mostOffered);
}
