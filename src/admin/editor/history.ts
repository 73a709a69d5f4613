import type { SurveyDefinition } from "#survey/definition.ts";
import type { Change } from "./desk.ts";
import type { Selected } from "./selected.ts";

/** One change: the text on its other side, what was open when it was made, and whether it took somebody else's text in the place of one's own. */
type Step = { readonly survey: SurveyDefinition; readonly selected: Selected; readonly isTheirs: boolean };

/** A draft and every change of it since it was opened; there is no limit. */
export type History = {
  readonly past: readonly Step[];
  readonly present: SurveyDefinition;
  readonly future: readonly Step[];
  /** The place last changed and when, in milliseconds; null where the next change begins anew. */
  readonly last: { readonly place: string; readonly at: number } | null;
};

/** Changes of one place that follow each other within this are one change: a word, not a letter, is undone. */
const oneChangeMilliseconds = 1000;

/** A draft just opened. */
export function beginHistory(present: SurveyDefinition): History {
  return { past: [], present, future: [], last: null };
}

type Edit = { readonly place: string; readonly change: Change; readonly selected: Selected; readonly now: number };

/** The draft after a change, which can be undone; a change that gives the same value back is none. */
export function edit(history: History, { place, change, selected, now }: Edit): History {
  const present = change(history.present);
  if (present === history.present) return history;
  const { last, past } = history;
  const goesOn = last !== null && last.place === place && now - last.at <= oneChangeMilliseconds;
  return {
    past: goesOn ? past : [...past, { survey: history.present, selected, isTheirs: false }],
    present,
    future: [],
    last: { place, at: now },
  };
}

/** The draft with the text of somebody else in the place of one's own, which can be undone. */
export function takeOver({ past, present }: History, theirs: SurveyDefinition, selected: Selected): History {
  return { past: [...past, { survey: present, selected, isTheirs: true }], present: theirs, future: [], last: null };
}

/** The draft before the last change; the same where there is none. */
export function undo(history: History): History {
  const { past, present, future } = history;
  const step = past.at(-1);
  if (step === undefined) return history;
  const undone = { ...step, survey: present };
  return { past: past.slice(0, -1), present: step.survey, future: [undone, ...future], last: null };
}

/** The draft after the change undone last; the same where there is none. */
export function redo(history: History): History {
  const { past, present, future } = history;
  const [step, ...later] = future;
  if (step === undefined) return history;
  return { past: [...past, { ...step, survey: present }], present: step.survey, future: later, last: null };
}
