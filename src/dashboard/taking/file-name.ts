import type { Choice } from "#dashboard/frame/choice.ts";

/** A speaking name of a file: `sipas-phuong-an-binh-2026-11.xlsx`; without a unit it is of the whole. */
export function fileName({ unit, period }: Pick<Choice, "unit" | "period">, organisation: string, ending: string): string {
  return `sipas-${unit ?? organisation}-${period}${ending}`.replaceAll(/[^\w.-]+/g, "-");
}
