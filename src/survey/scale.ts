import type { LocalizedText } from "./definition.ts";

/** The five official levels, fixed labels in fixed order (Quyết định 2640/QĐ-BNV and 1001/QĐ-BNV). */
export const levels = [
  { id: "very-dissatisfied", level: 1, text: { vi: "Rất không hài lòng", en: "Very dissatisfied" } },
  { id: "dissatisfied", level: 2, text: { vi: "Không hài lòng", en: "Dissatisfied" } },
  { id: "neutral", level: 3, text: { vi: "Bình thường", en: "Neutral" } },
  { id: "satisfied", level: 4, text: { vi: "Hài lòng", en: "Satisfied" } },
  { id: "very-satisfied", level: 5, text: { vi: "Rất hài lòng", en: "Very satisfied" } },
] as const satisfies readonly { id: string; level: 1 | 2 | 3 | 4 | 5; text: LocalizedText }[];

export type Level = (typeof levels)[number];

/** The answer outside the scale; never in numerator or denominator, always shown. */
export const notApplicable = { id: "not-applicable", text: { vi: "Không áp dụng", en: "Not applicable" } } as const;

/** The two answers of a yes/no question. */
export const yesNo = [
  { id: "yes", text: { vi: "Có", en: "Yes" } },
  { id: "no", text: { vi: "Không", en: "No" } },
] as const;
