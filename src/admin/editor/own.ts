import type { LocalizedText, Question, Reason, SurveyDefinition } from "#survey/definition.ts";
import { changeEach } from "./change-each.ts";

/** Wordings that rest on a document; changed ones only follow it. */
const fromDocuments: ReadonlySet<Question["origin"]> = new Set(["a", "b", "b2", "official"]);

/** What makes a questionnaire somebody's own: a new id that no other has, and its title. */
export type Own = { readonly id: string; readonly title: LocalizedText };

/**
 * A questionnaire of one's own made of another: free to change, the first version of its name, certified in nothing,
 * and saying what it was made from, whose sources stay named.
 */
export function makeOwn(survey: SurveyDefinition, { id, title }: Own): SurveyDefinition {
  const { lockedWhy: _why, corroborated: _repeated, ...rest } = survey;
  return { ...rest, id, version: 1, title, locked: [], certified: [], notCertified: [madeFrom(survey)] };
}

function madeFrom({ id, version, title }: SurveyDefinition): LocalizedText {
  return {
    vi: `Lập từ «${title.vi}» (${id}, bản ${version}), có thể đã sửa câu chữ; không thay cho bộ đó`,
    en: `Made from “${title.en}” (${id}, version ${version}), wording may have been changed; it does not stand in for it`,
  };
}

/** A draft after a change, in which texts that rest on a document and were reworded say that they only follow it. */
export function withHonestOrigins(before: SurveyDefinition, after: SurveyDefinition): SurveyDefinition {
  if (before.criteria === after.criteria && before.blocks === after.blocks) return after;
  const worded = wordedIn(before);
  const criteria = changeEach(after.criteria, (criterion) => {
    const questions = changeEach(criterion.questions, (one) => honest(one, worded.get(one.id)));
    const reasons = changeEach(criterion.reasons, (one) => honest(one, worded.get(`${criterion.code} ${one.id}`)));
    return questions === criterion.questions && reasons === criterion.reasons ? criterion : { ...criterion, questions, reasons };
  });
  const blocks = changeEach(after.blocks, (block) => {
    const questions = changeEach(block.questions, (one) => honest(one, worded.get(one.id)));
    return questions === block.questions ? block : { ...block, questions };
  });
  return criteria === after.criteria && blocks === after.blocks ? after : { ...after, criteria, blocks };
}

function wordedIn({ criteria, blocks }: SurveyDefinition): ReadonlyMap<string, Worded> {
  const questions = [...criteria, ...blocks].flatMap((group): readonly (Worded & { readonly id: string })[] => group.questions);
  const reasons = criteria.flatMap(({ code, reasons: offered }) => offered.map((reason) => [`${code} ${reason.id}`, reason] as const));
  return new Map<string, Worded>([...questions.map((question) => [question.id, question] as const), ...reasons]);
}

type Worded = Pick<Question | Reason, "text" | "origin">;

function honest<One extends Worded>(one: One, before: Worded | undefined): One {
  const isReworded = before !== undefined && before.text.vi !== one.text.vi;
  return isReworded && fromDocuments.has(one.origin) ? { ...one, origin: "adapted" } : one;
}
