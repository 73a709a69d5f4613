import type { LocalizedText, Option, Question, SurveyDefinition } from "./definition.ts";
import { placed, placedQuestions, type Placed } from "./placed.ts";
import type { Problem } from "./problem.ts";
import { questionsOf } from "./questions.ts";
import { unreachable } from "./routes.ts";
import { tooLong } from "./words.ts";

/** Questions a form may have before its length is remarked on; our rule, not a measurement. */
const manyQuestions = 30;

type Warning = { readonly place: string; readonly problem: Problem };

/** What of a draft may be published and should be looked at first. */
export function warningsOf(draft: SurveyDefinition, earlier: readonly SurveyDefinition[]): Warning[] {
  const questions = placedQuestions(draft);
  const count = questions.length;
  const unreached = new Set(unreachable(draft));
  return [
    ...(count > manyQuestions ? [{ place: "", problem: { what: "many-questions", count } as const }] : []),
    ...questions.flatMap((question) => [
      ...(unreached.has(question.part.id) ? [{ place: `${question.place}.when`, problem: { what: "unreachable" } as const }] : []),
      ...textsRead(question, draft).flatMap(longSentences),
    ]),
    ...rewordedOptions(questions, earlier),
  ];
}

/** The texts of a question that citizens read and whoever writes the draft may change. */
function textsRead(question: Placed<Question>, { locked }: SurveyDefinition): Placed<LocalizedText>[] {
  const { part, place } = question;
  const isOfficial = part.kind === "satisfaction" && (part.shortText !== undefined || locked.includes("item-texts"));
  return [
    ...(isOfficial ? [] : [{ part: part.text, place: `${place}.text` }]),
    ...(part.shortText ? [{ part: part.shortText, place: `${place}.shortText` }] : []),
    ...(part.hint ? [{ part: part.hint, place: `${place}.hint` }] : []),
    ...optionsOf(question).map((option) => ({ part: option.part.text, place: `${option.place}.text` })),
  ];
}

function longSentences({ part, place }: Placed<LocalizedText>): Warning[] {
  return (["vi", "en"] as const).flatMap((language) => {
    const words = tooLong(part[language]);
    return words ? [{ place: `${place}.${language}`, problem: { what: "long-sentence", words } as const }] : [];
  });
}

function rewordedOptions(questions: readonly Placed<Question>[], earlier: readonly SurveyDefinition[]): Warning[] {
  const answered = lastAnswered(earlier);
  return questions.flatMap((question) =>
    optionsOf(question).flatMap((option) => rewordedOption(option, answered.get(keyOf(question.part, option.part)))),
  );
}

function rewordedOption({ part: { text }, place }: Placed<Option>, was: Answered | undefined): Warning[] {
  const language = was && (["vi", "en"] as const).find((one) => was.text[one] !== text[one]);
  if (!was || !language || text[language].trim() === "") return [];
  return [{ place: `${place}.text.${language}`, problem: { what: "reworded-option", before: was.text, version: was.version } }];
}

type Answered = { readonly text: LocalizedText; readonly version: number };

/** Every option as the newest version that has it words it. */
function lastAnswered(earlier: readonly SurveyDefinition[]): ReadonlyMap<string, Answered> {
  const answered = new Map<string, Answered>();
  for (const survey of earlier.toReversed()) {
    for (const question of questionsOf(survey)) {
      if (!("options" in question)) continue;
      for (const option of question.options) answered.set(keyOf(question, option), { text: option.text, version: survey.version });
    }
  }
  return answered;
}

function optionsOf({ part, place }: Placed<Question>): Placed<Option>[] {
  return "options" in part ? placed(part.options, `${place}.options`) : [];
}

function keyOf(question: Question, option: Option): string {
  return `${question.id} ${option.id}`;
}
