import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Change } from "./desk.ts";
import { beginHistory, edit, type History, redo, undo } from "./history.ts";
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
  | { readonly said: "restored" | "taken" };

/** A draft somebody works on: its text with every change, what of it is open, and how far it is kept. */
export type Work = {
  readonly history: History;
  readonly selected: Selected;
  readonly saving: Saving;
  readonly notice: Notice | null;
};

/** A draft just read, and on it what an earlier visit of this tab could not send; that is a change one can undo. */
export function openWork(kept: Kept, unsent: Unsent | null, now: number): Work {
  const fresh: Work = { history: beginHistory(kept.definition), selected: { part: "survey" }, saving: beginSaving(kept), notice: null };
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

/** The work before the last change; what was changed is open. */
export function undone(work: Work, now: number): Work {
  return turned(work, undo(work.history), { where: work.history.past.at(-1)?.selected, now });
}

/** The work after the change undone last; what was changed is open. */
export function redone(work: Work, now: number): Work {
  return turned(work, redo(work.history), { where: work.history.future[0]?.selected, now });
}

type Turn = { readonly where: Selected | undefined; readonly now: number };

function turned(work: Work, history: History, { where, now }: Turn): Work {
  if (history === work.history) return work;
  return { ...withHistory(opened(work, where ?? work.selected, history.present), history, now), notice: null };
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
export function withTheirs(work: Work, theirs: Kept, now: number): Work {
  const history = edit(work.history, { place: "theirs", change: () => theirs.definition, selected: work.selected, now });
  const next = opened(work, work.selected, theirs.definition);
  return { ...next, history, saving: yielding(work.saving, theirs), notice: { said: "taken" } };
}

/** Whether two texts say the same, however their members are ordered. */
export function isSameText(one: SurveyDefinition, other: SurveyDefinition): boolean {
  return canonicalText(one) === canonicalText(other);
}

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
