import type { OutboxDatabase } from "./outbox-database.ts";

/** A visit in progress as it was last kept. `content` is for the visit to parse; `savedAt` in ms since 1970. */
export type Draft = { readonly content: unknown; readonly savedAt: number };

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

export function draftKeeper({ dexie, drafts }: OutboxDatabase, now: () => number): DraftKeeper {
  async function readDraft(): Promise<Draft | null> {
    const kept = await drafts.get("draft");
    return kept ? { content: kept.content, savedAt: kept.savedAt } : null;
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

/** Whether the citizen must have left: longer ago than the idle time, or in the future, where only a wrong clock can put it. */
export function isLeftBehind(draft: Draft, now: number, idleSeconds: number): boolean {
  return now < draft.savedAt || now - draft.savedAt > idleSeconds * 1000;
}
