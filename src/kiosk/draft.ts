import type { OutboxDatabase } from "./outbox-database.ts";

/** A visit in progress as it was last kept. `content` is for the visit to parse; `savedAt` in ms since 1970. */
export type Draft = { readonly content: unknown; readonly savedAt: number };

/** The one visit in progress on this tablet, which a reload or a power cut must not lose. */
export type DraftKeeper = {
  /** Keeps the visit as it stands now, in place of what was kept before. */
  readonly saveDraft: (content: unknown) => Promise<void>;
  /** The visit that was in progress; null when there is none. */
  readonly readDraft: () => Promise<Draft | null>;
  /** Forgets the visit; saving its response does so by itself. */
  readonly dropDraft: () => Promise<void>;
};

export function draftKeeper({ drafts }: OutboxDatabase, now: () => number): DraftKeeper {
  return {
    async saveDraft(content) {
      await drafts.put({ name: "draft", content, savedAt: now() });
    },
    async readDraft() {
      const kept = await drafts.get("draft");
      return kept ? { content: kept.content, savedAt: kept.savedAt } : null;
    },
    dropDraft: () => drafts.delete("draft"),
  };
}

/** Whether the citizen must have left: longer ago than the idle time, or in the future, where only a wrong clock can put it. */
export function isLeftBehind(draft: Draft, now: number, idleSeconds: number): boolean {
  return now < draft.savedAt || now - draft.savedAt > idleSeconds * 1000;
}
