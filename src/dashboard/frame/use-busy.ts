import { useCallback, useState } from "react";

/** Whether anything on the page is under way; `busy` says that something is, and its answer that it is over. */
export function useBusy(): readonly [boolean, () => () => void] {
  const [underWay, setUnderWay] = useState(0);
  const busy = useCallback(() => {
    setUnderWay((count) => count + 1);
    return () => setUnderWay((count) => count - 1);
  }, []);
  return [underWay > 0, busy];
}
