import type { SurveyDefinition } from "#survey/definition.ts";
import type { Finding } from "#survey/findings.ts";
import { localizedTextsIn, missingLanguage } from "#survey/localized-texts.ts";
import { partKey } from "#survey/part.ts";

/** What is to be seen to in one part. */
export type Mark = { readonly errors: number; readonly warnings: number };

/** The marks of the parts in which something was found, by `partKey`: `marks.get(partKey(row.selected))`. */
export function partsWithFindings(found: readonly Finding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { where, severity } of found) {
    const key = partKey(where);
    const { errors, warnings } = marks.get(key) ?? { errors: 0, warnings: 0 };
    marks.set(key, severity === "error" ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 });
  }
  return marks;
}

/** How many texts stand in one language only. */
export function missingTranslations(survey: SurveyDefinition): number {
  return localizedTextsIn(survey).filter(({ text }) => missingLanguage(text) !== undefined).length;
}
