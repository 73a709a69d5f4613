import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import type { Row } from "./sheets.ts";

/** How the two languages are written in headings: name and code, as XLSForm wants. */
export const languageNames: Readonly<Record<Language, string>> = { vi: "Tiếng Việt (vi)", en: "English (en)" };

const spellings: readonly (readonly [Language, RegExp])[] = [
  ["vi", /\(vi\)|^vi$|ti[eế]ng vi[eệ]t|vietnamese/i],
  ["en", /\(en\)|^en$|english|ti[eế]ng anh/i],
];

/** The language a name or code stands for; null for one that is not asked here. */
export function languageNamed(name: string): Language | null {
  return spellings.find(([, spelling]) => spelling.test(name.trim().normalize("NFC")))?.[0] ?? null;
}

/** A text in both languages as cells: `label::Tiếng Việt (vi)` and `label::English (en)`. */
export function cellsOfText(kind: "label" | "hint", text: LocalizedText | undefined): Record<string, string | undefined> {
  return { [`${kind}::${languageNames.vi}`]: text?.vi, [`${kind}::${languageNames.en}`]: text?.en };
}

/** A text from its cells; one without a language is in `usual`. What stands in no language is empty. */
export function textIn(row: Row, kind: "label" | "hint", usual: Language): LocalizedText {
  const text = { vi: "", en: "" };
  for (const [column, cell] of Object.entries(row.cells)) {
    const language = languageOfColumn(column, kind, usual);
    if (language !== null) text[language] = cell.trim().normalize("NFC");
  }
  return text;
}

/** The language of a column of texts of this kind; null for every other column. */
export function languageOfColumn(column: string, kind: "label" | "hint", usual: Language): Language | null {
  const [name, ...rest] = column.split(/::?/);
  if (name?.trim().toLowerCase() !== kind) return null;
  return rest.length === 0 ? usual : languageNamed(rest.join(":"));
}
