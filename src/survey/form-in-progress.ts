import type { CriterionCode, Question, SurveyDefinition } from "./definition.ts";
import { askedOn, type Given, isAnswered, isComplete, type Launch, partOf, type Screen, screensOf, stillAsked } from "./flow.ts";
import { questionsOf } from "./questions.ts";
import type { Answers } from "./response.ts";
import { notApplicable } from "./scale.ts";

/** A form being filled: its questions, what was given, and where one stands. */
export type FormInProgress = Launch & {
  readonly survey: { readonly definition: SurveyDefinition };
  readonly given: Given;
  /** Id of the screen, and the place among its questions from which it is shown. */
  readonly screen: string;
  readonly first: number;
  /** Criteria whose «vì sao» was shown: it is asked once. */
  readonly reasonsShown: readonly string[];
};

/** What is put into a form. */
export type Giving =
  | { readonly type: "answered"; readonly question: string; readonly chosen: readonly string[] }
  | { readonly type: "written"; readonly question: string; readonly words: string }
  | { readonly type: "reasons-given"; readonly criterion: CriterionCode; readonly chosen: readonly string[] };

/** The screens that ask something after the answers so far. */
export function askingScreens({ survey: { definition }, ...form }: FormInProgress): Screen[] {
  return screensOf(definition, form).filter((screen) => askedOn(screen, definition, form.given.answers).length > 0);
}

/** The screen on which a form stands, the part of it that is shown, and whether it is the first or the last; null where it stands on none. */
export function viewOf(form: FormInProgress, partSize: number) {
  const screens = askingScreens(form);
  const place = screens.findIndex((screen) => screen.id === form.screen);
  const screen = screens[place];
  if (!screen) return null;
  const asked = askedOn(screen, form.survey.definition, form.given.answers);
  const part = partOf(asked, form.first, partSizeOn(screen, partSize));
  const isFirst = place === 0 && part.part === 1;
  const isLast = place === screens.length - 1 && part.part === part.parts;
  return { screens, screen, ...part, isFirst, isLast, missing: part.questions.filter((question) => isMissing(question, form)) };
}

/** What of a form is shown. */
export type FormView = NonNullable<ReturnType<typeof viewOf>>;

/** Block questions stand alone on their screen, so that nothing moves when one opens another. */
export function partSizeOn(screen: Screen, partSize: number): number {
  return screen.kind === "block" ? 1 : partSize;
}

/** Whether a question is open and may stay so. */
export function isOptional(question: Question, form: FormInProgress): boolean {
  return !question.required && !isAnswered(question, form.given);
}

/** Whether a question is open and must not stay so. */
export function isMissing(question: Question, form: FormInProgress): boolean {
  return question.required && !isAnswered(question, form.given);
}

/** The form with what was put into it; an empty choice and blank words take back what was there. */
export function withGiven<Form extends FormInProgress>(form: Form, giving: Giving): Form {
  const { given } = form;
  if (giving.type === "written") {
    const words = giving.words.trim() && giving.words;
    return { ...form, given: { ...given, comments: withOne(given.comments, giving.question, words) } };
  }
  if (giving.type === "answered")
    return { ...form, given: { ...given, answers: withOne(given.answers, giving.question, [...giving.chosen]) } };
  return { ...form, given: { ...given, reasons: withOne(given.reasons, giving.criterion, [...giving.chosen]) } };
}

/** Under one id this value, or nothing where it is empty. */
function withOne<Value extends { readonly length: number }>(all: Readonly<Record<string, Value>>, id: string, value: Value) {
  const { [id]: _before, ...others } = all;
  return value.length > 0 ? { ...others, [id]: value } : others;
}

/** What was given and is still asked. */
export function givenOf(form: FormInProgress): Given {
  return stillAsked(form.survey.definition, form, form.given);
}

/** How a form ends that its citizen left: complete when nothing required is open, partial when something was scored, or abandoned. */
export function outcomeOfLeaving(form: FormInProgress): "completed" | "partial" | "abandoned" {
  const given = givenOf(form);
  if (isComplete(form.survey.definition, form, given)) return "completed";
  return scoresIn(form, given.answers).length > 0 ? "partial" : "abandoned";
}

/** The levels chosen among these answers, in the order of the survey. */
function scoresIn(form: FormInProgress, answers: Answers): string[] {
  const items = questionsOf(form.survey.definition).filter((question) => question.kind === "satisfaction");
  return items.flatMap(({ id }) => answers[id] ?? []).filter((level) => level !== notApplicable.id);
}
