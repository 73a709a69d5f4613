import { useState } from "react";
import { Refused } from "#protocol/call.ts";

type Revised = { readonly revision: number };

type Upon<Part> = {
  /** A part of the organisation as the page shows it. */
  readonly part: Part;
  /** Asks for it anew. */
  readonly ask: () => Promise<Part>;
  readonly onPart: (newer: Part) => void;
};

/** What came of saving: `overtaken` when somebody else was faster, so that nothing was done and the newest is shown. */
export type Outcome = "saved" | "overtaken";

/**
 * Saves upon the revision one saw. Who was overtaken keeps what he wrote: `before` is the part as he first saw it, to be set beside
 * what it is now. `save` throws as `call` does, but for the conflict.
 */
export function useSaving<Part extends Revised>({ part, ask, onPart }: Upon<Part>) {
  const [before, setBefore] = useState<Part | null>(null);

  async function save(send: (revision: number) => Promise<Part>): Promise<Outcome> {
    try {
      onPart(await send(part.revision));
      setBefore(null);
      return "saved";
    } catch (error) {
      if (!isConflict(error)) throw error;
      const newest = await ask();
      setBefore(before ?? part);
      onPart(newest);
      return "overtaken";
    }
  }

  return { before, save };
}

/** Whether somebody else was faster. */
export function isConflict(error: unknown): boolean {
  return error instanceof Refused && error.problem?.error === "conflict";
}
