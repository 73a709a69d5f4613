import { useSyncExternalStore } from "react";

/** How much room the editor has: three columns, two, or one. The style sheet draws the same lines. */
export type Room = "wide" | "medium" | "narrow";

const medium = "(max-width: 1200px)";
const narrow = "(max-width: 900px)";

/** The room of the window; redraws when it changes. */
export function useRoom(): Room {
  return useSyncExternalStore(onRoom, roomNow);
}

function onRoom(listener: () => void): () => void {
  const queries = [medium, narrow].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

function roomNow(): Room {
  if (window.matchMedia(narrow).matches) return "narrow";
  return window.matchMedia(medium).matches ? "medium" : "wide";
}
