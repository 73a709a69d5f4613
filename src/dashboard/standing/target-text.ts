import type { Language } from "#survey/response.ts";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";

/** A target as people say it, without decimals it does not have: 8500 → `85%`, 8650 → `86,5%`. */
export function targetText(percent: number, language: Language): string {
  return `${formatPlain(percent, language)}%`;
}
