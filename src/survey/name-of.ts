import type { LocalizedText, Question, SurveyDefinition } from "./definition.ts";
import { ownersOf, type Part, partKey } from "./part.ts";

/** What a part is called where there is little room; its id where it has no words in either language yet, undefined where it is not there. */
export function nameOf(survey: SurveyDefinition, part: Part): LocalizedText | undefined {
  const [text, id] = textOf(survey, part) ?? [];
  if (text === undefined || id === undefined) return undefined;
  const vi = text.vi || text.en || id;
  return { vi, en: text.en || vi };
}

/** What a question is called there: its own name, else the short text of the tablet, else its text; empty where nobody has written one. */
export function nameOfQuestion({ name, shortText, text }: Question): LocalizedText {
  return [name, shortText].find((words) => words !== undefined && words.vi !== "") ?? text;
}

function textOf(survey: SurveyDefinition, part: Part): readonly [LocalizedText, id: string] | undefined {
  if (part.part === "survey") return [survey.title, survey.id];
  const owners = ownersOf(survey);
  if (part.part === "question") {
    const question = owners.flatMap(({ held }) => [...held.questions]).find(({ id }) => id === part.id);
    return question && [nameOfQuestion(question), question.id];
  }
  const owning = owners.find(({ owner }) => partKey(owner) === partKey(part));
  return owning && [("shortTitle" in owning.held ? owning.held.shortTitle : undefined) ?? owning.held.title, owning.name];
}
