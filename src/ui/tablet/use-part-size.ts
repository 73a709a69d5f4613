import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { FormInProgress } from "#survey/form-in-progress.ts";
import { useTabletWords } from "./words/say.ts";
import { type Comfort, itemsByTextStep } from "./comfort.ts";

/** Most items the screen shows: what the text size allows, and fewer where their rows would not fit; known before anything is painted. */
export function usePartSize({ screen, first }: Pick<FormInProgress, "screen" | "first">, { textStep }: Comfort): number {
  // What is drawn follows what was chosen a moment later.
  const { language } = useTabletWords();
  const width = useSyncExternalStore(onResize, () => innerWidth);
  const picture = [screen, textStep, language, width].join();
  const [fewer, setFewer] = useState<{ readonly picture: string; readonly size: number } | null>(null);
  const size = fewer?.picture === picture ? fewer.size : itemsByTextStep[textStep];
  useLayoutEffect(() => {
    const items = document.querySelector("main.criterion");
    // oxlint-disable-next-line react/set-state-in-effect -- how high rows are is known only once they are laid out; it ends at one row
    if (items && size > 1 && items.scrollHeight > items.clientHeight) setFewer({ picture, size: size - 1 });
  }, [picture, first, size]);
  return size;
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
