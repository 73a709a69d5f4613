import type * as z from "zod/mini";
import type { decideHeld } from "#protocol/held.ts";

type Wish = Omit<z.input<typeof decideHeld.input>, "after">;
type Sent = z.input<typeof decideHeld.input>;
type Answered = z.output<typeof decideHeld.output>;

/** How far a decision about many records has come. */
export type Decided = {
  readonly decided: number;
  /** Those that could not be counted after all. */
  readonly stillHeld: number;
  /** The last record looked at; null at the beginning, and when all were. */
  readonly next: string | null;
};

/** Nothing has been decided yet. */
export const nothingDecided: Decided = { decided: 0, stillHeld: 0, next: null };

type Way = {
  readonly send: (sent: Sent) => Promise<Answered>;
  /** Told after each call. */ readonly onProgress: (decided: Decided) => void;
};

/** Decides about what is left of a selection, two hundred a call. Throws as `send` does, after which it can go on from what was told last. */
export async function decideAll(wish: Wish, before: Decided, { send, onProgress }: Way): Promise<void> {
  let so = before;
  do {
    so = withAnswer(so, await send({ ...wish, ...(so.next !== null && { after: so.next }) }));
    onProgress(so);
  } while (so.next !== null);
}

function withAnswer(before: Decided, { decided, stillHeld, next }: Answered): Decided {
  const still = stillHeld.reduce((sum, { records }) => sum + records, 0);
  return { decided: before.decided + decided, stillHeld: before.stillHeld + still, next };
}
