import { useCallback, useState } from "react";
import type { Change } from "./desk.ts";
import type { Kept, Saving } from "./saving.ts";
import type { Selected } from "./selected.ts";
import { takeOut } from "./unsent.ts";
import { useSaving } from "./use-saving.ts";
import { edited, moved, openWork, redone, removed, surelyUndone, undone, type Work, withTheirs } from "./work.ts";

/** What can be done with an open draft. Every deed keeps its identity, so that nothing is drawn anew for its sake. */
export type Deeds = {
  readonly edit: (place: string, change: Change) => void;
  readonly undo: () => void;
  /** Answers what an undo asked: whether somebody else's text is to go. */
  readonly answerUndo: (isWanted: boolean) => void;
  readonly redo: () => void;
  readonly open: (selected: Selected) => void;
  /** Moves a part one place up (−1) or down (1), and says so. */
  readonly move: (selected: Selected, step: -1 | 1) => void;
  /** Takes a part away, opens what stood beside it, and says so. */
  readonly remove: (selected: Selected) => void;
  readonly closeNotice: () => void;
  readonly takeTheirs: (theirs: Kept) => void;
  readonly moveSaving: (step: (saving: Saving) => Saving) => void;
};

/** A draft in hand, kept by itself while it is worked on. */
export function useWork(kept: Kept, selected: Selected): readonly [Work, Deeds] {
  const [work, setWork] = useState(() => ({ ...openWork(kept, takeOut(sessionStorage, kept.head.draft), Date.now()), selected }));
  const turn = useCallback((step: (work: Work, now: number) => Work) => {
    const now = Date.now();
    setWork((before) => step(before, now));
  }, []);
  const [deeds] = useState(() => deedsBy(turn));
  useSaving(work.saving, deeds.moveSaving);
  return [work, deeds];
}

function deedsBy(turn: (step: (work: Work, now: number) => Work) => void): Deeds {
  const write = (step: (work: Work, now: number) => Work) => turn((work, now) => (isWaiting(work) ? work : step(work, now)));
  return {
    edit: (place, change) => write((work, now) => edited(work, { place, change, now })),
    undo: () => write(undone),
    answerUndo: (isWanted) =>
      turn((work, now) => (isWanted && !isWaiting(work) ? surelyUndone(work, now) : { ...work, isUndoAsked: false })),
    move: (selected, step) => write((work, now) => moved(work, { selected, step, now })),
    redo: () => write(redone),
    open: (selected) => turn((work) => ({ ...work, selected })),
    remove: (selected) => write((work, now) => removed(work, selected, now)),
    closeNotice: () => turn((work) => ({ ...work, notice: null })),
    takeTheirs: (theirs) => turn((work) => withTheirs(work, theirs)),
    moveSaving: (step) => turn((work) => ({ ...work, saving: step(work.saving) })),
  };
}

function isWaiting({ saving }: Work): boolean {
  return saving.kept.head.standing.state === "waiting";
}
