import type { SurveyDefinition } from "#survey/definition.ts";
import { askingScreens, type FormInProgress } from "#survey/form-in-progress.ts";
import type { Launch, LaunchFacts } from "./launch.ts";

/** A survey version and its identity. */
export type Survey = { readonly hash: string; readonly definition: SurveyDefinition };

/** A form being filled: everything a draft must hold to go on after a power cut, apart from the survey itself. */
export type Form = FormInProgress &
  LaunchFacts & {
    readonly survey: Survey;
    /** Somebody reads the questions aloud and presses for the citizen. */
    readonly assisted: boolean;
    readonly millisecondsByScreen: Readonly<Record<string, number>>;
    /** When the time of this screen was last counted; null while nobody is there. */
    readonly countedAt: number | null;
  };

/** A new form at its first screen; its time does not run yet. */
export function blankForm({ survey, facts }: Launch): Form {
  const blank: Form = {
    ...facts,
    survey,
    assisted: false,
    given: { answers: {}, comments: {}, reasons: {} },
    screen: "",
    first: 0,
    reasonsShown: [],
    millisecondsByScreen: {},
    countedAt: null,
  };
  return { ...blank, screen: askingScreens(blank)[0]?.id ?? "" };
}

/** The form with the time on its screen counted up to `until`; from `resumedAt` on it counts again, null: nobody is there. */
export function counted(form: Form, until: number, resumedAt: number | null = until): Form {
  if (form.countedAt === null) return { ...form, countedAt: resumedAt };
  const spent = (form.millisecondsByScreen[form.screen] ?? 0) + Math.max(0, until - form.countedAt);
  return { ...form, millisecondsByScreen: { ...form.millisecondsByScreen, [form.screen]: spent }, countedAt: resumedAt };
}
