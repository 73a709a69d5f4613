import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";

/** What becomes of a text; undefined: nobody has written any. */
export type Rewrite = (text: LocalizedText | undefined) => LocalizedText | undefined;

/** A text that must be there and has no words yet. */
export const noWords: LocalizedText = { vi: "", en: "" };

/** Writes these words in one language; a text without words in either is none. */
export function written(language: Language, words: string): Rewrite {
  return (text) => {
    const before = text ?? noWords;
    if (before[language] === words) return text;
    const after = { ...before, [language]: words };
    return after.vi === "" && after.en === "" ? undefined : after;
  };
}

/** Words as they may stand in a questionnaire: one line, nothing before or behind, each letter in one spelling. */
export function tidied(words: string): string {
  return oneLine(words).trim().normalize("NFC");
}

/** Words without line breaks, as they are typed or pasted. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
}

/** Whether two texts say the same in both languages. */
export function isSameText(one: LocalizedText | undefined, other: LocalizedText | undefined): boolean {
  return one?.vi === other?.vi && one?.en === other?.en;
}

/** How many texts of a part somebody still has to write in a language: those that have words in the other, or in none. */
export function missingIn(part: unknown, language: Language): number {
  if (Array.isArray(part)) return part.reduce((sum: number, entry: unknown) => sum + missingIn(entry, language), 0);
  if (typeof part !== "object" || part === null) return 0;
  if ("vi" in part && "en" in part) return part[language] === "" ? 1 : 0;
  return Object.values(part).reduce((sum: number, member: unknown) => sum + missingIn(member, language), 0);
}
