import type { Condition, Question, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placedQuestions } from "./placed.ts";
import { optionIdsOf, questionsOf } from "./questions.ts";

/** Conditions that could never be decided: on an unknown option, on itself, in a circle, on a question asked later. */
export function conditionFaults(survey: SurveyDefinition): Fault[] {
  const asked = questionsOf(survey);
  return placedQuestions(survey).flatMap(({ part, place }) => {
    const { when } = part;
    if (when === undefined) return [];
    return timingFaults(part, when, { place, asked }).concat(choiceFaults(when, `${place}.when`, asked));
  });
}

type Context = { readonly place: string; readonly asked: readonly Question[] };

function timingFaults(question: Question, when: Condition, { place, asked }: Context): Fault[] {
  const fault = wrongTiming(question, when, asked);
  return fault === undefined ? [] : [{ place: `${place}.when.question`, fault: timingInWords[fault](when.question) }];
}

const timingInWords = {
  itself: () => "a condition on itself",
  circle: (id: string) => `a condition on «${id}», which itself waits for this question`,
  later: (id: string) => `a condition on a later question: «${id}» is asked after this one`,
};

/** Why a condition cannot be decided in time: it points to its own question, to one that waits for it, or to one asked later. */
export function wrongTiming(question: Question, when: Condition, asked: readonly Question[]): keyof typeof timingInWords | undefined {
  if (when.question === question.id) return "itself";
  if (decidedFirst(when, asked).includes(question.id)) return "circle";
  const position = asked.findIndex(({ id }) => id === question.id);
  const pointedTo = asked.findIndex(({ id }) => id === when.question);
  return pointedTo > position ? "later" : undefined;
}

/** Every question that has to be decided before a condition is; a circle is followed once. */
function decidedFirst({ question }: Condition, asked: readonly Question[], found: readonly string[] = []): readonly string[] {
  if (found.includes(question)) return found;
  const next = asked.find(({ id }) => id === question)?.when;
  return next === undefined ? [...found, question] : decidedFirst(next, asked, [...found, question]);
}

function choiceFaults(when: Condition, place: string, asked: readonly Question[]): Fault[] {
  if (when.is === undefined && when.isNot === undefined) return [{ place, fault: "a condition without «is» or «isNot» decides nothing" }];
  const pointedTo = asked.find((question) => question.id === when.question);
  if (pointedTo === undefined) return [];
  const options = optionIdsOf(pointedTo);
  const faultsOf = (choice: readonly string[], list: string): Fault[] =>
    choice.flatMap((option, position) =>
      options.includes(option)
        ? []
        : [{ place: `${place}.${list}[${position}]`, fault: `«${option}» is not an option of «${pointedTo.id}»` }],
    );
  return [...faultsOf(when.is ?? [], "is"), ...faultsOf(when.isNot ?? [], "isNot")];
}
