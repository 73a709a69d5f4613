import { formatHundredths } from "#ui/numbers.ts";
import type { Language } from "#survey/response.ts";

/** The size of a file as people compare it: `12,34 MB`; what is smaller than a hundredth of it counts as one. */
export function megabytes(bytes: number, language: Language): string {
  return `${formatHundredths(Math.max(1, Math.round(bytes / 10_000)), language)}\u00A0MB`;
}
