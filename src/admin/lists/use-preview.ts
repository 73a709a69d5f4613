import { useEffect, useRef, useState } from "react";
import type { ListChanges } from "#protocol/organisation.ts";

/** A list somebody wants to take in: its text, from which day on, and whether it is all there is. */
export type List = { readonly csv: string; readonly from: string; readonly whole: boolean };

/** What a list would change, as far as that is known. */
export type Preview =
  | { readonly stage: "none" }
  | { readonly stage: "asking" }
  | { readonly stage: "known"; readonly list: List; readonly changes: ListChanges }
  | { readonly stage: "failed"; readonly error: unknown };

/** What was answered, and to which question. */
type Answer = { readonly question: string; readonly preview: Preview };

/** Asks what a list would change whenever it is another; the second member asks once more. */
export function usePreview(list: List | null, ask: (list: List, signal: AbortSignal) => Promise<ListChanges>) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [turn, setTurn] = useState(0);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  const question = list === null || list.from === "" ? null : JSON.stringify([turn, list]);
  const newest = useRef(list);
  useEffect(() => {
    newest.current = list;
  });
  useEffect(() => {
    const { current: asked } = newest;
    if (question === null || asked === null) return undefined;
    const overtaken = new AbortController();
    const tell = (preview: Preview) => void (overtaken.signal.aborted || setAnswer({ question, preview }));
    void asking.current(asked, overtaken.signal).then(
      (changes) => tell({ stage: "known", list: asked, changes }),
      (error: unknown) => tell({ stage: "failed", error }),
    );
    return () => overtaken.abort();
  }, [question]);
  return [previewOf(question, answer), () => setTurn((before) => before + 1)] as const;
}

function previewOf(question: string | null, answer: Answer | null): Preview {
  if (question === null) return { stage: "none" };
  return answer?.question === question ? answer.preview : { stage: "asking" };
}
