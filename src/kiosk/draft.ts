import type { OutboxDatabase } from "./outbox-database.ts";

/** A visit in progress as it was last kept. `content` is for the visit to parse; `savedAt` in ms since 1970, `age` in ms, below 0 when somebody set the clock back. */
export type Draft = { readonly content: unknown; readonly savedAt: number; readonly age: number };

/** The one visit in progress on this tablet, which a reload or a power cut must not lose. */
export type DraftKeeper = {
  /** Keeps the visit as it stands now, in place of what was kept before. */
  readonly saveDraft: (content: unknown) => Promise<void>;
  /** The visit that was in progress; null when there is none. */
  readonly readDraft: () => Promise<Draft | null>;
  /** The same, or else the oldest that was set aside, which is the one in progress from then on. */
  readonly takeUpDraft: () => Promise<Draft | null>;
  /** Keeps the visit apart from those that follow, to be taken up at a later start. */
  readonly setDraftAside: () => Promise<void>;
  /** Forgets the visit; saving its response does so by itself. */
  readonly dropDraft: () => Promise<void>;
};

/** `now` is the tablet's own clock: the one the endpoint sets right starts wrong again with every page, so it cannot tell an age. */
export function draftKeeper({ dexie, drafts }: OutboxDatabase, now: () => number): DraftKeeper {
  async function readDraft(): Promise<Draft | null> {
    const kept = await drafts.get("draft");
    return kept ? { content: kept.content, savedAt: kept.savedAt, age: now() - kept.savedAt } : null;
  }

  function rename(from: string, name: string): Promise<void> {
    return dexie.transaction("rw", drafts, async () => {
      const kept = await drafts.get(from);
      await drafts.delete(from);
      if (kept) await drafts.put({ ...kept, name });
    });
  }

  return {
    async saveDraft(content) {
      await drafts.put({ name: "draft", content, savedAt: now() });
    },
    readDraft,
    async takeUpDraft() {
      // By name, so that «draft» comes first and then who has waited longest.
      const first = await drafts.toCollection().first();
      if (first) await rename(first.name, "draft");
      return readDraft();
    },
    setDraftAside: () => rename("draft", `draft ${now()}`),
    dropDraft: () => drafts.delete("draft"),
  };
}

/** Whether the citizen must have left: longer ago than the idle time, or as far in the future, where only a wrong clock can put it. */
export function isLeftBehind({ age }: Pick<Draft, "age">, idleSeconds: number): boolean {
  return Math.abs(age) > idleSeconds * 1000;
}
