import { useCallback, useEffect, useState } from "react";

/** After so long people ask themselves whether anything still happens. */
const longMs = 4000;

/** What the page is doing: nothing, asking, or asking for longer than people wait without a word. */
export type Busy = "quiet" | "asking" | "asking-long";

/** What the page is doing now; `busy` says that something is under way, and its answer that it is over. */
export function useBusy(): readonly [Busy, () => () => void] {
  const [underWay, setUnderWay] = useState(0);
  const [isLong, setLong] = useState(false);
  const isBusy = underWay > 0;
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setLong(true), longMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  const busy = useCallback(() => {
    setUnderWay((count) => count + 1);
    return () => setUnderWay((count) => count - 1);
  }, []);
  if (!isBusy) return ["quiet", busy];
  return [isLong ? "asking-long" : "asking", busy];
}
