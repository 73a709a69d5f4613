import type { DeskSettings } from "#protocol/bundle.ts";

/** What may be left out where there is no room, and is then read on the sheet: notes, an improvement by its place, a notice. */
export type Spare = "board-3" | "board-2" | "board-1" | "progress" | "box" | "board-0" | "feedback";

/** What a unit's notices can spare, the least important first; where to call and where to complain always stay. */
export function sparesOf({ board = [], dossierProgress, feedback, feedbackBox, hotline }: DeskSettings): readonly Spare[] {
  const isThere: Readonly<Record<Spare, boolean>> = {
    "board-3": board.length > 3,
    "board-2": board.length > 2,
    "board-1": board.length > 1,
    progress: dossierProgress !== null,
    box: feedbackBox !== null && (feedback !== null || hotline !== null),
    "board-0": board.length > 0,
    feedback: feedback !== null && hotline !== null,
  };
  return leastFirst.filter((spare) => isThere[spare]);
}

const leastFirst = ["board-3", "board-2", "board-1", "progress", "box", "board-0", "feedback"] as const;
