import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { typeset } from "#ui/typeset.ts";
import { filled, type SheetWord, sheetWords } from "#admin/paper/words/sheet.ts";

/** A sheet in its language, whatever the page around it speaks: its own words, and those of the questionnaire. */
export type Speech = {
  readonly say: (word: SheetWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly read: (text: LocalizedText) => string;
};

/** How a sheet speaks in a language. */
export function speechIn(language: Language): Speech {
  return {
    say: (word, values = {}) => typeset(filled(sheetWords[word][language], values)),
    read: (text) => typeset(text[language]),
  };
}
