import { nameOfQuestion } from "#survey/name-of.ts";
import type { Condition, LocalizedText, Question, SurveyDefinition } from "#survey/definition.ts";
import { choicesOf } from "./choices.ts";
import { isSameText } from "./localized.ts";
import { withMember } from "./members.ts";
import { changeQuestions, everyQuestion } from "./change-parts.ts";

/**
 * A condition on a question as people read it, as in «Chỉ hỏi khi “Thời gian trả kết quả” là “Trễ hẹn”.»; undefined where
 * nothing of that question is chosen yet.
 */
export function conditionInWords(when: Condition, pointedTo: Question | null | undefined): LocalizedText | undefined {
  if (!pointedTo) return undefined;
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
  const was = byId(before);
  const is = byId(after);
  return changeQuestions(after, (question) => {
    const { when, askedWhen } = question;
    if (when === undefined || askedWhen === undefined || was.get(when.question) === is.get(when.question)) return question;
    if (!isSameText(askedWhen, conditionInWords(when, was.get(when.question)))) return question;
    const anew = conditionInWords(when, is.get(when.question));
    return isSameText(anew, askedWhen) ? question : withMember(question, "askedWhen", anew);
  });
}

function byId(survey: SurveyDefinition): ReadonlyMap<string, Question> {
  return new Map(everyQuestion(survey).map((question) => [question.id, question]));
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
