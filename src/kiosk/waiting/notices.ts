import type { DeskSettings } from "#protocol/bundle.ts";

/** What a unit tells those who wait, each only where it says so. */
export type Notice = "board" | "feedback" | "progress" | "complaints";

/** The notices of a unit in the order they stand; of one that says nothing, none. */
export function noticesOf(desk: DeskSettings): readonly Notice[] {
  const isThere: Readonly<Record<Notice, boolean>> = {
    board: (desk.board ?? []).length > 0,
    feedback: desk.hotline !== null || desk.feedback !== null || desk.feedbackBox !== null,
    progress: desk.dossierProgress !== null,
    complaints: desk.complaints !== null,
  };
  return order.filter((notice) => isThere[notice]);
}

const order = ["board", "feedback", "progress", "complaints"] as const;
