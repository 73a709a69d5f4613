import type { CriterionCode, Question, SurveyDefinition } from "#survey/definition.ts";
import { askedOn, endsVisit, type Given, isAnswered, lowest, partOf, type Screen, screensOf, stillAsked } from "#survey/flow.ts";
import type { Launch, LaunchFacts } from "./launch.ts";

/** A survey version and its identity. */
export type Survey = { readonly hash: string; readonly definition: SurveyDefinition };

/** A form being filled: everything a draft must hold to go on after a power cut, apart from the survey itself. */
export type Form = LaunchFacts & {
  readonly survey: Survey;
  /** Somebody reads the questions aloud and presses for the citizen. */
  readonly assisted: boolean;
  readonly given: Given;
  /** Id of the screen, and the place among its questions from which it is shown. */
  readonly screen: string;
  readonly first: number;
  /** Criteria whose «vì sao» was shown: it is asked once. */
  readonly reasonsShown: readonly string[];
  readonly millisecondsByScreen: Readonly<Record<string, number>>;
  /** When the time of this screen was last counted; null while nobody is there. */
  readonly countedAt: number | null;
};

/** Where «Tiếp tục» leads. */
export type Move = { readonly to: "questions" | "missing" | "reasons" | "not-eligible" | "end"; readonly form: Form };

/** A new form at its first screen; its time does not run yet. */
export function blankForm({ survey, facts }: Launch): Form {
  const given: Given = { answers: {}, comments: {}, reasons: {} };
  const blank: Form = {
    ...facts,
    survey,
    assisted: false,
    given,
    screen: "",
    first: 0,
    reasonsShown: [],
    millisecondsByScreen: {},
    countedAt: null,
  };
  return { ...blank, screen: askingScreens(blank)[0]?.id ?? "" };
}

/** The screens that ask something after the answers so far. */
function askingScreens(form: Form): Screen[] {
  const { definition } = form.survey;
  return screensOf(definition, form).filter((screen) => askedOn(screen, definition, form.given.answers).length > 0);
}

/** The screen on which the form stands, the part of it that is shown, and whether it is the first or the last. */
export function viewOf(form: Form, partSize: number) {
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

/** Whether a question is open and may stay so. */
export function isOptional(question: Question, form: Form): boolean {
  return !question.required && !isAnswered(question, form.given);
}

/** The form with one answer; an empty choice takes the answer back. */
export function withAnswer(form: Form, question: string, chosen: readonly string[]): Form {
  const { [question]: _before, ...others } = form.given.answers;
  return { ...form, given: { ...form.given, answers: chosen.length > 0 ? { ...others, [question]: [...chosen] } : others } };
}

/** The form with words; blank words are none. */
export function withWords(form: Form, question: string, words: string): Form {
  const { [question]: _before, ...others } = form.given.comments;
  return { ...form, given: { ...form.given, comments: words.trim() === "" ? others : { ...others, [question]: words } } };
}

/** The form with the reasons of the criterion shown. */
export function withReasons(form: Form, code: CriterionCode, chosen: readonly string[]): Form {
  const { [code]: _before, ...others } = form.given.reasons;
  return { ...form, given: { ...form.given, reasons: chosen.length > 0 ? { ...others, [code]: [...chosen] } : others } };
}

/** Where «Tiếp tục» leads: to what is missing, to the next part, to «vì sao», to the next screen or to the end. */
export function nextFrom(form: Form, partSize: number, now: number): Move {
  const view = viewOf(form, partSize);
  if (!view) return { to: "end", form };
  if (view.missing.length > 0) return { to: "missing", form };
  if (endsVisit(view.questions, form.given.answers)) return { to: "not-eligible", form: counted(form, now) };
  if (view.part < view.parts) return { to: "questions", form: { ...form, first: view.part * partSizeOn(view.screen, partSize) } };
  if (wantsReasons(view.screen, form)) return { to: "reasons", form: { ...form, reasonsShown: [...form.reasonsShown, form.screen] } };
  return leaveScreen(form, now);
}

/** On to the next screen that asks something; after the last, back to what a changed answer left open, or to the end. */
export function leaveScreen(form: Form, now: number): Move {
  const screens = askingScreens(form);
  const next = screens[screens.findIndex((screen) => screen.id === form.screen) + 1];
  const here = counted(form, now);
  if (next) return { to: "questions", form: { ...here, screen: next.id, first: 0 } };
  const open = firstOpen(here);
  return open ? { to: "missing", form: { ...here, ...open } } : { to: "end", form: here };
}

/** One part or screen back; the same form at the very first. */
export function backFrom(form: Form, partSize: number, now: number): Form {
  const view = viewOf(form, partSize);
  if (!view || view.isFirst) return form;
  if (view.part > 1) return { ...form, first: (view.part - 2) * partSizeOn(view.screen, partSize) };
  const before = view.screens[view.screens.indexOf(view.screen) - 1];
  if (!before) return form;
  const asked = askedOn(before, form.survey.definition, form.given.answers);
  return { ...counted(form, now), screen: before.id, first: asked.length - 1 };
}

/** The form with the time on its screen counted up to `until`; from `resumedAt` on it counts again, null: nobody is there. */
export function counted(form: Form, until: number, resumedAt: number | null = until): Form {
  if (form.countedAt === null) return { ...form, countedAt: resumedAt };
  const spent = (form.millisecondsByScreen[form.screen] ?? 0) + Math.max(0, until - form.countedAt);
  return { ...form, millisecondsByScreen: { ...form.millisecondsByScreen, [form.screen]: spent }, countedAt: resumedAt };
}

/** What was given and is still asked. */
export function givenOf(form: Form): Given {
  return stillAsked(form.survey.definition, form, form.given);
}

/** Block questions stand alone on their screen, so that nothing moves when one opens another. */
function partSizeOn(screen: Screen, partSize: number): number {
  return screen.kind === "block" ? 1 : partSize;
}

function wantsReasons(screen: Screen, form: Form): boolean {
  if (screen.kind === "block" || screen.criterion.reasons.length === 0 || form.reasonsShown.includes(screen.id)) return false;
  return lowest(screen.criterion, form.given.answers) !== undefined;
}

function firstOpen(form: Form): Pick<Form, "screen" | "first"> | undefined {
  for (const screen of askingScreens(form)) {
    const first = askedOn(screen, form.survey.definition, form.given.answers).findIndex((question) => isMissing(question, form));
    if (first >= 0) return { screen: screen.id, first };
  }
  return undefined;
}

function isMissing(question: Question, form: Form): boolean {
  return question.required && !isAnswered(question, form.given);
}
