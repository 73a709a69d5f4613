import type { LocalizedText } from "#survey/definition.ts";

/** A name as it is kept: without blanks around it, and the Vietnamese one where there is none in English. */
export function wholeName({ vi, en }: LocalizedText): LocalizedText {
  return { vi: vi.trim(), en: en.trim() || vi.trim() };
}
