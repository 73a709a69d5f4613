import type { Language } from "#survey/response.ts";
import { formatHundredths } from "#ui/numbers.ts";

/** A number somebody set, as they wrote it: 8500 → `85`, 8750 → `87,5`, 8725 → `87,25`. */
export function formatPlain(hundredths: number, language: Language): string {
  return formatHundredths(hundredths, language)
    .replace(/[,.]00$/, "")
    .replace(/([,.]\d)0$/, "$1");
}
