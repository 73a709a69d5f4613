import type { Earlier } from "#protocol/survey-drafts.ts";
import type { CriterionCode, LocalizedText, Option, Question } from "#survey/definition.ts";
import { findQuestion } from "#admin/editor/parts.ts";

/** A question as it was last answered; undefined: nobody has answered it. */
export function answeredQuestion(earlier: readonly Earlier[], id: string): Question | undefined {
  return answeredOnes(earlier, id)[0];
}

/** An option as it was last offered to people who answered; undefined: nobody was offered it. */
export function answeredOption(earlier: readonly Earlier[], question: string, option: string): Option | undefined {
  return answeredOnes(earlier, question)
    .flatMap((one) => ("options" in one ? one.options : []))
    .find(({ id }) => id === option);
}

/** Ids of options that may not be given to another option of a question: those it has, and those it had in any version. */
export function takenOptionIds(definitions: readonly Earlier["definition"][], question: string): ReadonlySet<string> {
  const asked = definitions.flatMap((definition) => findQuestion(definition, question) ?? []);
  return new Set(asked.flatMap((one) => ("options" in one ? one.options.map(({ id }) => id) : [])));
}

function answeredOnes(earlier: readonly Earlier[], id: string): Question[] {
  return earlier.filter(({ answered }) => answered).flatMap(({ definition }) => findQuestion(definition, id) ?? []);
}

/** A reason as it was last offered to people who answered; undefined: nobody was offered it in this criterion. */
export function answeredReason(earlier: readonly Earlier[], code: CriterionCode, id: string): LocalizedText | undefined {
  const criteria = earlier.filter(({ answered }) => answered).flatMap(({ definition }) => definition.criteria);
  return criteria
    .filter((one) => one.code === code)
    .flatMap(({ reasons }) => reasons)
    .find((reason) => reason.id === id)?.text;
}

/** Ids of reasons that may not be given to another reason: of every criterion of these. */
export function reasonIds(definitions: readonly Earlier["definition"][]): ReadonlySet<string> {
  return new Set(definitions.flatMap(({ criteria }) => criteria.flatMap(({ reasons }) => reasons.map(({ id }) => id))));
}
