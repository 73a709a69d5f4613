import type { Earlier } from "#protocol/survey-drafts.ts";
import type { Option, Question } from "#survey/definition.ts";
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
