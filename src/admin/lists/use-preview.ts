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

/** Asks what a list would change whenever it is another; the second member asks once more. */
export function usePreview(list: List | null, ask: (list: List, signal: AbortSignal) => Promise<ListChanges>) {
  const [preview, setPreview] = useState<Preview>({ stage: "none" });
  const [turn, setTurn] = useState(0);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  const { csv, from, whole } = list ?? { csv: null, from: "", whole: false };
  useEffect(() => {
    if (csv === null || from === "") return setPreview({ stage: "none" });
    const overtaken = new AbortController();
    const tell = (next: Preview) => void (overtaken.signal.aborted || setPreview(next));
    setPreview({ stage: "asking" });
    const asked = { csv, from, whole };
    void asking.current(asked, overtaken.signal).then(
      (changes) => tell({ stage: "known", list: asked, changes }),
      (error: unknown) => tell({ stage: "failed", error }),
    );
    return () => overtaken.abort();
  }, [csv, from, whole, turn]);
  return [preview, () => setTurn((before) => before + 1)] as const;
}
