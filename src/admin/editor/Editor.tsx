import "./editor.css";
import { useCallback } from "react";
import type * as z from "zod/mini";
import { call, Refused } from "#protocol/call.ts";
import { readDraft } from "#protocol/survey-drafts.ts";
import { Answered } from "#admin/Answered.tsx";
import { HeldProvider, useAnswer } from "#admin/use-answer.ts";
import { teachAria } from "./aria-words.ts";
import { Gone } from "./Gone.tsx";
import { OpenEditor } from "./OpenEditor.tsx";

teachAria();

/** A draft, opened to be written on. */
export function Editor({ draft }: { readonly draft: string }) {
  const ask = useCallback((signal: AbortSignal) => unlessGone(draft, signal), [draft]);
  const [asked, again] = useAnswer(ask);
  if (asked.stage === "answered" && asked.value !== null) {
    return (
      <HeldProvider value>
        <OpenEditor read={asked.value} />
      </HeldProvider>
    );
  }
  return (
    <main className="editor-closed">
      <Answered asked={asked} onRetry={() => again()}>
        {() => <Gone draft={draft} />}
      </Answered>
    </main>
  );
}

/** An address is kept and sent longer than a draft lives: null where it is no more. */
async function unlessGone(draft: string, signal: AbortSignal): Promise<z.output<typeof readDraft.output> | null> {
  try {
    return await call(readDraft, { draft }, signal);
  } catch (error) {
    if (error instanceof Refused && error.problem?.error === "not-found") return null;
    throw error;
  }
}
