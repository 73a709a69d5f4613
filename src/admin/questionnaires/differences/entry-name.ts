import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { Difference } from "#survey/difference.ts";
import { findGroup, findQuestion } from "#admin/editor/parts.ts";

/** Two versions side by side. */
export type Versions = { readonly before: SurveyDefinition; readonly after: SurveyDefinition };

/** The words of the option, reason or rate a difference is about, the newer ones where there are some; undefined: it is about the part itself. */
export function entryName({ entry, where }: Difference, { before, after }: Versions): LocalizedText | undefined {
  if (entry === null) return undefined;
  const found = [after, before].flatMap((survey) => namedIn(survey, where)).find(({ list, id }) => list === entry.list && id === entry.id);
  return found?.text ?? { vi: entry.id, en: entry.id };
}

type Named = { readonly list: string; readonly id: string; readonly text: LocalizedText };

function namedIn(survey: SurveyDefinition, where: Difference["where"]): Named[] {
  if (where.part === "question") {
    const question = findQuestion(survey, where.id);
    return question && "options" in question ? question.options.map(({ id, text }) => ({ list: "options", id, text })) : [];
  }
  const group = findGroup(survey, where);
  if (group === null) return [];
  if (group.part === "criterion") return group.criterion.reasons.map(({ id, text }) => ({ list: "reasons", id, text }));
  return group.block.rates.map(({ id, name }) => ({ list: "rates", id, text: name }));
}
