import { useState } from "react";
import type { Draft } from "./draft.ts";

/** What is being changed, by section and place; it outlives the way from one section to another. */
export type Drafts<All> = {
  readonly all: ReadonlyMap<string, Draft<All>>;
  /** Null takes the draft away. */
  readonly put: (key: string, draft: Draft<All> | null) => void;
  /** What was `sent` is saved now; what was written meanwhile goes on from there. */
  readonly settle: (key: string, sent: All, saved: All) => void;
};

/** Keeps drafts for as long as the page is open. */
export function useDrafts<All>(): Drafts<All> {
  const [all, setAll] = useState<ReadonlyMap<string, Draft<All>>>(new Map());
  return {
    all,
    put: (key, draft) => setAll((before) => withDraft(before, key, draft)),
    settle: (key, sent, saved) =>
      setAll((before) => {
        const now = before.get(key);
        return withDraft(before, key, !now || now.value === sent ? null : { base: saved, value: now.value });
      }),
  };
}

function withDraft<All>(all: ReadonlyMap<string, Draft<All>>, key: string, draft: Draft<All> | null): ReadonlyMap<string, Draft<All>> {
  const others = new Map(all);
  if (draft) others.set(key, draft);
  else others.delete(key);
  return others;
}
