import { findQuestion } from "#admin/editor/parts.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { Condition, Question, SurveyDefinition } from "#survey/definition.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import { changeQuestion } from "./change-parts.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { isSameText } from "./localized.ts";
import { withMember } from "./members.ts";

/** The questions a condition of this one may look at: asked earlier, with answers to choose from. */
export function questionsBefore(survey: SurveyDefinition, id: string): Question[] {
  const asked = questionsOf(survey);
  const position = asked.findIndex((question) => question.id === id);
  return asked.slice(0, Math.max(position, 0)).filter((question) => optionIdsOf(question).length > 0);
}

/** Asks a question only when …, or of everyone. Its words follow, unless somebody has written others. */
export function setCondition(id: string, when: Condition | undefined): Change {
  return (survey) => {
    const change = (question: Question): Question => {
      const conditional = withMember(question, "when", when);
      return conditional === question ? question : withMember(conditional, "askedWhen", wordsFor(survey, question, when));
    };
    return changeQuestion(survey, id, change);
  };
}

/** Puts a condition's words back to what it says. */
export function sayAsItIs(id: string): Change {
  return (survey) =>
    changeQuestion(survey, id, (question) =>
      question.when && !isSaidAsItIs(survey, question) ? withMember(question, "askedWhen", saidOf(survey, question.when)) : question,
    );
}

/** Whether the words of a condition are the condition and nothing else. */
export function isSaidAsItIs(survey: SurveyDefinition, { when, askedWhen }: Question): boolean {
  return when !== undefined && isSameText(askedWhen, saidOf(survey, when));
}

/** A condition on another question, with nothing chosen yet; the same one where it looks at that question already. */
export function lookingAt(when: Condition | undefined, question: string): Condition {
  return when?.question === question ? when : { question, is: [] };
}

/** The two ways an answer can be named. */
export type Clause = "is" | "isNot";

/** A condition with one answer named in a clause or no longer; an answer stands in one of them, an empty clause beside the other falls away. */
export function naming(when: Condition, clause: Clause, { option, isNamed }: { option: string; isNamed: boolean }): Condition {
  const without = (ids: readonly string[] = []) => ids.filter((id) => id !== option);
  const listed = (list: Clause) => {
    if (list === clause) return isNamed ? [...without(when[list]), option] : without(when[list]);
    return isNamed ? without(when[list]) : [...(when[list] ?? [])];
  };
  const is = listed("is");
  const isNot = listed("isNot");
  return {
    question: when.question,
    ...(is.length > 0 || (clause === "is" && isNot.length === 0) ? { is } : {}),
    ...(isNot.length > 0 || (clause === "isNot" && is.length === 0) ? { isNot } : {}),
  };
}

function wordsFor(survey: SurveyDefinition, question: Question, when: Condition | undefined): Question["askedWhen"] {
  if (when === undefined) return undefined;
  const isOwn = question.when !== undefined && question.askedWhen !== undefined && !isSaidAsItIs(survey, question);
  return isOwn ? question.askedWhen : saidOf(survey, when);
}

/** A condition of this draft in words; undefined where it cannot be said yet. */
export function saidOf(survey: SurveyDefinition, when: Condition): Question["askedWhen"] {
  return conditionInWords(when, findQuestion(survey, when.question));
}
