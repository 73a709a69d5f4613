import type { DraftKeys } from "./draft-keys.ts";
import type { OutboxDatabase } from "./outbox-database.ts";

/** A visit in progress as it was last kept. `content` is for the visit to parse; `savedAt` in ms since 1970, `age` in ms, below 0 when somebody set the clock back. */
export type Draft = { readonly content: unknown; readonly savedAt: number; readonly age: number };

/** The one visit in progress on this tablet, which a reload or a power cut must not lose. */
export type DraftKeeper = {
  /** Keeps the visit as it stands now, in place of what was kept before. */
  readonly saveDraft: (content: unknown) => Promise<void>;
  /** The visit that is in progress once all of it is kept or forgotten that was to be; null when there is none. */
  readonly readDraft: () => Promise<Draft | null>;
  /** The same, or else the oldest that was set aside, which is the one in progress from then on. */
  readonly takeUpDraft: () => Promise<Draft | null>;
  /** Keeps the visit apart from those that follow, to be taken up at a later start. */
  readonly setDraftAside: () => Promise<void>;
  /** Forgets the visit, its key too. */
  readonly dropDraft: () => Promise<void>;
  /** Does what ends the visit once all of it is kept that was to be kept, so that no late draft outlives it; then its key goes for good. */
  readonly endVisit: <Ended>(end: () => Promise<Ended>) => Promise<Ended>;
};

type Parts = { readonly now: () => number; readonly keys: DraftKeys };

/** `now` is the tablet's own clock: the one the endpoint sets right starts wrong again with every page, so it cannot tell an age. */
export function draftKeeper({ dexie, attempt, drafts }: OutboxDatabase, { now, keys }: Parts): DraftKeeper {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, because sealing takes a moment and might let one pass another. */
  function inTurn<Done>(task: () => Promise<Done>): Promise<Done> {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  }

  async function renewKeys(): Promise<void> {
    const kept = await attempt(() => drafts.toArray());
    await keys.renew(new Set(kept.flatMap(({ key }) => key ?? [])));
  }

  /** Nobody waits for it. */
  function renewKeysLater(): void {
    // A storage that fails or closes meanwhile is tidied at the next start.
    inTurn(renewKeys).catch(() => {});
  }

  async function readDraft(): Promise<Draft | null> {
    const kept = await attempt(() => drafts.get("draft"));
    return kept ? { content: await keys.open(kept), savedAt: kept.savedAt, age: now() - kept.savedAt } : null;
  }

  function rename(from: string, name: string): Promise<void> {
    return attempt(() =>
      dexie.transaction("rw", drafts, async () => {
        const kept = await drafts.get(from);
        await drafts.delete(from);
        if (kept) await drafts.put({ ...kept, name });
      }),
    );
  }

  renewKeysLater();
  return {
    saveDraft(content) {
      const savedAt = now();
      return inTurn(async () => {
        const sealed = await keys.seal(content);
        await attempt(() => drafts.put({ ...sealed, name: "draft", savedAt }));
      });
    },
    readDraft: () => inTurn(readDraft),
    async takeUpDraft() {
      // By name, so that «draft» comes first and then who has waited longest.
      const first = await attempt(() => drafts.toCollection().first());
      if (first) await rename(first.name, "draft");
      return readDraft();
    },
    setDraftAside: () => rename("draft", `draft ${now()}`),
    async dropDraft() {
      await inTurn(() => attempt(() => drafts.delete("draft")));
      renewKeysLater();
    },
    async endVisit(end) {
      const ended = await inTurn(end);
      renewKeysLater();
      return ended;
    },
  };
}

/** Whether the citizen must have left: longer ago than the idle time, or as far in the future, where only a wrong clock can put it. */
export function isLeftBehind({ age }: Pick<Draft, "age">, idleSeconds: number): boolean {
  return Math.abs(age) > idleSeconds * 1000;
}
