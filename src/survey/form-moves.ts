import { askedOn, endsVisit, lowest, type Screen } from "./flow.ts";
import { askingScreens, type FormInProgress, isMissing, partSizeOn, viewOf } from "./form-in-progress.ts";

/** Where «Tiếp tục» leads. */
export type Move<Form extends FormInProgress> = {
  readonly to: "questions" | "missing" | "reasons" | "not-eligible" | "end";
  readonly form: Form;
};

/** Where «Tiếp tục» leads: to what is missing, to the next part, to «vì sao», to the next screen or to the end. */
export function nextFrom<Form extends FormInProgress>(form: Form, partSize: number): Move<Form> {
  const view = viewOf(form, partSize);
  if (!view) return { to: "end", form };
  if (view.missing.length > 0) return { to: "missing", form };
  if (endsVisit(view.questions, form.given.answers)) return { to: "not-eligible", form };
  if (view.part < view.parts) return { to: "questions", form: { ...form, first: view.part * partSizeOn(view.screen, partSize) } };
  if (wantsReasons(view.screen, form)) return { to: "reasons", form: { ...form, reasonsShown: [...form.reasonsShown, form.screen] } };
  return leaveScreen(form);
}

/** On to the next screen that asks something; after the last, back to what a changed answer left open, or to the end. */
export function leaveScreen<Form extends FormInProgress>(form: Form): Move<Form> {
  const screens = askingScreens(form);
  const next = screens[screens.findIndex((screen) => screen.id === form.screen) + 1];
  if (next) return { to: "questions", form: { ...form, screen: next.id, first: 0 } };
  const open = firstOpen(form);
  return open ? { to: "missing", form: { ...form, ...open } } : { to: "end", form };
}

/** One part or screen back; the same form at the very first. */
export function backFrom<Form extends FormInProgress>(form: Form, partSize: number): Form {
  const view = viewOf(form, partSize);
  if (!view || view.isFirst) return form;
  if (view.part > 1) return { ...form, first: (view.part - 2) * partSizeOn(view.screen, partSize) };
  const before = view.screens[view.screens.indexOf(view.screen) - 1];
  if (!before) return form;
  const asked = askedOn(before, form.survey.definition, form.given.answers);
  return { ...form, screen: before.id, first: asked.length - 1 };
}

function wantsReasons(screen: Screen, form: FormInProgress): boolean {
  if (screen.kind === "block" || screen.criterion.reasons.length === 0 || form.reasonsShown.includes(screen.id)) return false;
  return lowest(screen.criterion, form.given.answers) !== undefined;
}

function firstOpen(form: FormInProgress): Pick<FormInProgress, "screen" | "first"> | undefined {
  for (const screen of askingScreens(form)) {
    const first = askedOn(screen, form.survey.definition, form.given.answers).findIndex((question) => isMissing(question, form));
    if (first >= 0) return { screen: screen.id, first };
  }
  return undefined;
}
