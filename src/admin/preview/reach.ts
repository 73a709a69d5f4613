import type { Selected } from "#admin/editor/selected.ts";
import { isAsked } from "#survey/condition.ts";
import type { Question, SurveyDefinition } from "#survey/definition.ts";
import { askedOn, type Given, type Screen, screensOf } from "#survey/flow.ts";
import { askingScreens, type FormInProgress } from "#survey/form-in-progress.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import type { Answers } from "#survey/response.ts";

/** Nothing is answered yet. */
export const nothingGiven: Given = { answers: {}, comments: {}, reasons: {} };

/** Launched by the citizen, so that every block is met. */
const launch = { launchedBy: "citizen" } as const;

/**
 * A form that stands at a part of a draft; what was given stays, but for answers without which the part would not be asked.
 * Null where nobody can ever be asked it: it has no question, its conditions contradict each other, or it is in no order.
 */
export function formAt(definition: SurveyDefinition, selected: Selected, given: Given): FormInProgress | null {
  const form = { ...launch, survey: { definition }, given, screen: "", first: 0, reasonsShown: [] };
  if (selected.part === "survey") return at(form, askingScreens(form)[0], undefined);
  const screen = screensOf(definition, launch).find((one) => holds(one, selected));
  const questions = screen === undefined ? [] : questionsOn(screen);
  const wanted = selected.part === "question" ? questions.filter(({ id }) => id === selected.id) : questions;
  for (const question of wanted) {
    const answers = answersTo(question, { survey: definition, before: [] }, given.answers);
    if (answers !== null) return at({ ...form, given: { ...given, answers } }, screen, question);
  }
  return null;
}

function at(form: FormInProgress, screen: Screen | undefined, question: Question | undefined): FormInProgress | null {
  if (screen === undefined) return null;
  const asked = askedOn(screen, form.survey.definition, form.given.answers);
  return {
    ...form,
    screen: screen.id,
    first: Math.max(
      0,
      asked.findIndex(({ id }) => id === question?.id),
    ),
  };
}

function holds(screen: Screen, selected: Exclude<Selected, { part: "survey" }>): boolean {
  if (selected.part === "question") return questionsOn(screen).some(({ id }) => id === selected.id);
  if (selected.part === "criterion") return screen.kind === "criterion" && screen.id === selected.code;
  return screen.kind === "block" && screen.id === selected.id;
}

function questionsOn(screen: Screen): readonly Question[] {
  return screen.kind === "criterion" ? screen.criterion.questions : screen.block.questions;
}

/** The questions whose conditions led here: one that leads back to itself is asked of nobody. */
type Way = { readonly survey: SurveyDefinition; readonly before: readonly string[] };

/** The answers changed so that a question is asked; null where no answers do. */
function answersTo(question: Question, { survey, before }: Way, answers: Answers): Answers | null {
  const { when } = question;
  if (before.includes(question.id)) return null;
  const pointedTo = questionsOf(survey).find(({ id }) => id === when?.question);
  if (when === undefined || pointedTo === undefined) return answers;
  if (when.is === undefined) {
    const { [pointedTo.id]: _skipped, ...others } = answers;
    return isAsked(when, survey, answers) ? answers : others;
  }
  const reached = answersTo(pointedTo, { survey, before: [...before, question.id] }, answers);
  if (reached === null || isAsked(when, survey, reached)) return reached;
  const there = optionIdsOf(pointedTo);
  const option = when.is.find((id) => there.includes(id) && !when.isNot?.includes(id));
  return option === undefined ? null : { ...reached, [pointedTo.id]: [option] };
}
