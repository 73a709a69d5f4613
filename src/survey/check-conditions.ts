import type { Condition, Question, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { type Asked, askedIn } from "./asked.ts";
import { placedQuestions } from "./placed.ts";
import { optionIdsOf } from "./questions.ts";

/** Conditions that could never be decided: on an unknown option, on itself, in a circle, on a question asked later. */
export function conditionFaults(survey: SurveyDefinition): Fault[] {
  const asked = askedIn(survey);
  return placedQuestions(survey).flatMap(({ part, place }) => {
    const { when } = part;
    if (when === undefined) return [];
    return timingFaults(part, when, { place, asked }).concat(choiceFaults(when, `${place}.when`, asked));
  });
}

type Context = { readonly place: string; readonly asked: Asked };

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
export function wrongTiming(question: Question, when: Condition, asked: Asked): keyof typeof timingInWords | undefined {
  if (when.question === question.id) return "itself";
  if (waitsFor(question, when, asked)) return "circle";
  const position = asked.get(question.id)?.position ?? -1;
  return (asked.get(when.question)?.position ?? -1) > position ? "later" : undefined;
}

/** Whether what a condition points to has itself to wait for the question, straight or through others. */
function waitsFor(question: Question, { question: pointedTo }: Condition, asked: Asked): boolean {
  const known = asked.get(question.id);
  if (known?.question === question) return known.isInCircle;
  let next = asked.get(pointedTo)?.question.when?.question;
  // A question that is not asked, or bears a name given before it, is on no way itself; no way is longer than there are questions.
  for (let steps = 0; next !== undefined && steps < asked.size; steps += 1) {
    if (next === question.id) return true;
    next = asked.get(next)?.question.when?.question;
  }
  return false;
}

function choiceFaults(when: Condition, place: string, asked: Asked): Fault[] {
  if (when.is === undefined && when.isNot === undefined) return [{ place, fault: "a condition without «is» or «isNot» decides nothing" }];
  const pointedTo = asked.get(when.question)?.question;
  if (pointedTo === undefined) return [];
  const options = new Set(optionIdsOf(pointedTo));
  const faultsOf = (choice: readonly string[], list: string): Fault[] =>
    choice.flatMap((option, position) =>
      options.has(option) ? [] : [{ place: `${place}.${list}[${position}]`, fault: `«${option}» is not an option of «${pointedTo.id}»` }],
    );
  return [...faultsOf(when.is ?? [], "is"), ...faultsOf(when.isNot ?? [], "isNot")];
}
