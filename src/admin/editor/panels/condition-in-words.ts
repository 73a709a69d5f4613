import { nameOfQuestion } from "#admin/editor/outline.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import type { Condition, LocalizedText, Question, SurveyDefinition } from "#survey/definition.ts";
import { choicesOf } from "./choices.ts";
import { isSameText } from "./localized.ts";
import { withMember } from "./members.ts";
import { changeQuestions } from "./change-parts.ts";

/** A condition as people read it, as in «Chỉ hỏi khi “Thời gian trả kết quả” là “Trễ hẹn”.»; undefined where it cannot be said yet. */
export function conditionInWords(survey: SurveyDefinition, when: Condition): LocalizedText | undefined {
  const pointedTo = findQuestion(survey, when.question);
  if (pointedTo === null) return undefined;
  const is = chosenTexts(pointedTo, when.is);
  const isNot = chosenTexts(pointedTo, when.isNot);
  if (is.length + isNot.length === 0) return undefined;
  const name = nameOfQuestion(pointedTo);
  return {
    vi: `Chỉ hỏi khi “${name.vi}” ${clauses(listed("là", "hoặc", textsIn(is, "vi")), listed("không là", "hoặc", textsIn(isNot, "vi")), "và")}.`,
    en: `Ask only when “${name.en}” ${clauses(listed("is", "or", textsIn(is, "en")), listed("is not", "or", textsIn(isNot, "en")), "and")}.`,
  };
}

/** `after` with the words of every condition said anew that were only the condition said in words before. */
export function withConditionWords(before: SurveyDefinition, after: SurveyDefinition): SurveyDefinition {
  if (before === after) return after;
  return changeQuestions(after, (question) => {
    const { when, askedWhen } = question;
    if (when === undefined || askedWhen === undefined || !isSameText(askedWhen, conditionInWords(before, when))) return question;
    const anew = conditionInWords(after, when);
    return isSameText(anew, askedWhen) ? question : withMember(question, "askedWhen", anew);
  });
}

function chosenTexts(question: Question, chosen: readonly string[] = []): LocalizedText[] {
  return choicesOf(question).flatMap(({ id, text }) => (chosen.includes(id) ? [text] : []));
}

function textsIn(texts: readonly LocalizedText[], language: "vi" | "en"): string[] {
  return texts.map((text) => `“${text[language]}”`);
}

function listed(verb: string, or: string, texts: readonly string[]): string {
  return texts.length === 0 ? "" : `${verb} ${texts.join(` ${or} `)}`;
}

function clauses(is: string, isNot: string, and: string): string {
  return is === "" || isNot === "" ? is + isNot : `${is} ${and} ${isNot}`;
}
