import { useCallback, useEffect, useRef } from "react";
import { dueAt, hurried, type Saving } from "./saving.ts";
import type { MoveSaving } from "./use-saving.ts";

/** Goes to another page as soon as everything is kept; stays where that fails, for it is said there why. */
export function useLeaving(saving: Saving, move: MoveSaving): (address: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const address = wanted.current;
    if (address === null || !(saving.unsaved === null || isStuck(saving, Date.now()))) return;
    wanted.current = null;
    if (saving.unsaved === null) window.location.assign(address);
  });
  return useCallback(
    (address: string) => {
      wanted.current = address;
      move((now) => hurried(now, Date.now()));
    },
    [move],
  );
}

/** Whether somebody must choose, or the next try is some way off. */
function isStuck(saving: Saving, now: number): boolean {
  const due = dueAt(saving);
  return saving.way.stage === "conflict" || (saving.way.stage === "failed" && due !== null && due > now);
}
