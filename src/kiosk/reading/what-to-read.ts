import type { Language } from "#survey/response.ts";
import type { FormView } from "#survey/form-in-progress.ts";
import type { Form } from "#kiosk/visit/form.ts";
import type { Asking } from "#kiosk/visit/stage.ts";
import { answerScript, type Line, type Read, reasonScript, reasonsScript, screenScript } from "./reading-script.ts";

/** What a citizen has before him, and how often he asked to have it read; 0: he does not want it. */
export type Scene = {
  readonly form: Form;
  readonly view: FormView;
  readonly over: Asking["over"];
  readonly isWarned: boolean;
  readonly language: Language;
  readonly asked: number;
};

/** Sentences of the screen that no definition holds. */
export type Sentences = { readonly stem: string; readonly why: readonly string[] };

/** What is read when one scene follows another: the new screen, or what an answer changed; nothing under a warning. */
export function whatToRead(before: Scene, now: Scene, { stem, why }: Sentences): Line[] {
  const { form, view, over, isWarned, language, asked } = now;
  if (asked === 0 || isWarned || over === "stop") return [];
  const read: Read = { ...view, given: form.given, stem: ownStem(now) ?? stem, language };
  const isAnswer = placeOf(before) === placeOf(now) && before.form.given !== form.given;
  const { screen } = view;
  if (over !== "reasons" || screen.kind === "block") {
    return isAnswer ? answerScript(before.form.given, read, form.assisted) : screenScript(read);
  }
  return isAnswer ? reasonScript(before.form.given, read, form.assisted) : reasonsScript(screen.criterion, why, language);
}

function ownStem({ form, view: { screen }, language }: Scene): string | undefined {
  const lead = screen.kind === "criterion" ? screen.criterion.lead : undefined;
  return (lead ?? form.survey.definition.stem)?.[language];
}

/** Where a scene stands; another place is read from its beginning. */
export function placeOf({ form, view, over, isWarned, language, asked }: Scene): string {
  return [form.screen, view.part, over === "reasons", isWarned, language, asked].join();
}
