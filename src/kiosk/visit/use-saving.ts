import { useEffect, useRef } from "react";
import type { Finished } from "./finished.ts";
import type { Saved } from "#kiosk/keeping/save.ts";
import type { Visit, VisitEvent } from "./stage.ts";

/** Keeps a finished visit on disk, once, and tells what came of it; trying again keeps the very same bytes. */
export function useSaving(visit: Visit, save: (finished: Finished) => Promise<Saved>, send: (event: VisitEvent) => void): void {
  const finished = visit.stage === "saving" ? visit.finished : null;
  const attempts = useRef(new WeakMap<Finished, () => Promise<Saved>>());
  const parts = useRef({ save, send });
  useEffect(() => {
    parts.current = { save, send };
  });
  useEffect(() => {
    if (finished === null) return;
    const attempt = attempts.current.get(finished) ?? (() => parts.current.save(finished));
    const tell = async () => {
      const saved = await outcomeOf(attempt);
      if (saved?.saved === false) attempts.current.set(finished, saved.again);
      parts.current.send({ type: saved?.saved ? "saved" : "save-failed" });
    };
    void tell();
  }, [finished]);
}

/** A fault of the program is reported, and the citizen is told that nothing is saved. */
async function outcomeOf(attempt: () => Promise<Saved>): Promise<Saved | null> {
  try {
    return await attempt();
  } catch (error) {
    reportError(error);
    return null;
  }
}
