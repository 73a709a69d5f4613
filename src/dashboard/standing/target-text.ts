import type { Language } from "#survey/response.ts";
import { formatHundredths } from "#ui/numbers.ts";

/** A target as people say it, without decimals it does not have: 8500 → `85%`, 8650 → `86,5%`. */
export function targetText(percent: number, language: Language): string {
  return `${formatHundredths(percent, language).replace(/[.,]00$|(?<=[.,]\d)0$/, "")}%`;
}
