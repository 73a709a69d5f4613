import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Change } from "./desk.ts";
import { beginHistory, edit, type History, redo, takeOver, undo } from "./history.ts";
import { movePart } from "./moves.ts";
import { nameOfPart } from "./name-of-part.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import { isThere, neighbourOf } from "./parts.ts";
import { beginSaving, changed, type Kept, overtaken, type Saving, yielding } from "./saving.ts";
import type { Selected } from "./selected.ts";
import { conditionsOn, removePart } from "./structure.ts";
import type { Unsent } from "./unsent.ts";

/** What was done that somebody should know of and may want undone. `freed`: questions now asked of everybody. */
export type Notice =
  | { readonly said: "removed"; readonly name: LocalizedText; readonly freed: readonly LocalizedText[] }
  | { readonly said: "restored" | "taken" }
  /** Of what anybody sees already: said aloud alone. */
  | { readonly said: Aloud; readonly name: LocalizedText };
export type Aloud = "undone" | "redone" | "up" | "down";

/** A draft somebody works on: its text with every change, what of it is open, and how far it is kept. */
export type Work = {
  readonly history: History;
  readonly selected: Selected;
  readonly saving: Saving;
  readonly notice: Notice | null;
  /** Whether somebody is asked if he wants his own text back although it takes the place of another's. */
  readonly isUndoAsked: boolean;
};

/** A draft just read, and on it what an earlier visit of this tab could not send; that is a change one can undo. */
export function openWork(kept: Kept, unsent: Unsent | null, now: number): Work {
  const fresh: Work = {
    history: beginHistory(kept.definition),
    selected: { part: "survey" },
    saving: beginSaving(kept),
    notice: null,
    isUndoAsked: false,
  };
  if (unsent === null || isSameText(unsent.definition, kept.definition)) return fresh;
  const work = edited(fresh, { place: "restored", change: () => unsent.definition, now });
  const { revision, standing } = kept.head;
  const isOvertaken = unsent.revision !== revision || standing.state === "waiting";
  const saving = isOvertaken ? overtaken(work.saving, kept, { isSame: isSameText, now }) : work.saving;
  return { ...work, saving, notice: { said: "restored" } };
}

type Edit = { readonly place: string; readonly change: Change; readonly now: number };

/** The work after a change. */
export function edited(work: Work, { place, change, now }: Edit): Work {
  const history = edit(work.history, { place, change, selected: work.selected, now });
  return history === work.history ? work : { ...withHistory(work, history, now), notice: null };
}

/** The work before the last change; what was changed is open. Where that change took somebody else's text, it is asked first. */
export function undone(work: Work, now: number): Work {
  return work.history.past.at(-1)?.isTheirs === true ? { ...work, isUndoAsked: true } : surelyUndone(work, now);
}

/** The work before the last change, whatever it was. */
export function surelyUndone(work: Work, now: number): Work {
  const turn = { where: work.history.past.at(-1)?.selected, said: "undone", now } as const;
  return { ...turned(work, undo(work.history), turn), isUndoAsked: false };
}

/** The work after the change undone last; what was changed is open. */
export function redone(work: Work, now: number): Work {
  return turned(work, redo(work.history), { where: work.history.future[0]?.selected, said: "redone", now });
}

type Turn = { readonly where: Selected | undefined; readonly said: "undone" | "redone"; readonly now: number };

function turned(work: Work, history: History, { where, said, now }: Turn): Work {
  if (history === work.history) return work;
  const next = withHistory(opened(work, where ?? work.selected, history.present), history, now);
  return { ...next, notice: { said, name: nameOfPart(history.present, next.selected) } };
}

/** Opens a part, or what stands beside the place where it was. */
function opened(work: Work, wanted: Selected, survey: SurveyDefinition): Work {
  if (isThere(survey, wanted)) return { ...work, selected: wanted };
  const beside = neighbourOf(work.history.present, wanted);
  return { ...work, selected: isThere(survey, beside) ? beside : { part: "survey" } };
}

function withHistory(work: Work, history: History, now: number): Work {
  return { ...work, history, saving: changed(work.saving, history.present, now) };
}

/** Takes the text of the endpoint; the one in hand comes back by undoing. */
export function withTheirs(work: Work, theirs: Kept): Work {
  const history = takeOver(work.history, theirs.definition, work.selected);
  const next = opened(work, work.selected, theirs.definition);
  return { ...next, history, saving: yielding(work.saving, theirs), notice: { said: "taken" } };
}

/** Whether two texts say the same, however their members are ordered. */
export function isSameText(one: SurveyDefinition, other: SurveyDefinition): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** The work with a part one place up (−1) or down (1), which is said. */
export function moved(work: Work, { selected, step, now }: Move): Work {
  const next = edited(work, { place: `move ${step}`, change: (survey) => movePart(survey, selected, step), now });
  if (next === work) return work;
  return { ...next, notice: { said: step === -1 ? "up" : "down", name: nameOfPart(next.history.present, selected) } };
}

type Move = { readonly selected: Selected; readonly step: -1 | 1; readonly now: number };

/** The work without a part; what stood beside it is open, and it is said what went with it. */
export function removed(work: Work, selected: Selected, now: number): Work {
  const before = work.history.present;
  const next = edited({ ...work, selected }, { place: "remove", change: (survey) => removePart(survey, selected), now });
  if (next.history === work.history) return work;
  const history = { ...next.history, last: null };
  const freed = conditionsOn(before, selected).map(nameOfQuestion);
  return {
    ...next,
    history,
    selected: neighbourOf(before, selected),
    notice: { said: "removed", name: nameOfPart(before, selected), freed },
  };
}
