import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";

/** What makes a questionnaire somebody's own: a new id that no other has, and its title. */
export type Own = { readonly id: string; readonly title: LocalizedText };

/**
 * A questionnaire of one's own made of another: free to change, the first version of its name, certified in nothing,
 * and saying what it was made from, whose sources stay named; what was said of that one's wording is said of it no more.
 */
export function makeOwn(survey: SurveyDefinition, { id, title }: Own): SurveyDefinition {
  const { lockedWhy: _why, corroborated: _repeated, textFrom: _text, status: _status, ...rest } = survey;
  return { ...rest, id, version: 1, title, locked: [], certified: [], notCertified: [madeFrom(survey)] };
}

function madeFrom({ id, title }: SurveyDefinition): LocalizedText {
  return {
    vi: `Lập từ «${title.vi}» (${id}); câu chữ có thể đã sửa, không thay cho bộ đó`,
    en: `Made from “${title.en}” (${id}); wording may have been changed, it does not stand in for it`,
  };
}
