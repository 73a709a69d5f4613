import type { Language } from "#survey/response.ts";
import { formatHundredths } from "#ui/numbers.ts";

/** A percentage as people type it, `85`, `86,5` or `86,50 %`, in hundredths of a percent; null where it is none from 0 to 100. */
export function percentIn(text: string): number | null {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return hundredths <= 10_000 ? hundredths : null;
}

/** Hundredths of a percent as people write a target: `85`, `86,5`, in English `86.5`. */
export function percentText(hundredths: number, language: Language): string {
  return formatHundredths(hundredths, language).replace(/[.,]00$|(?<=[.,]\d)0$/, "");
}
