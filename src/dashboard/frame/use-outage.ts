import { useCallback, useState } from "react";

/** A question the endpoint could not be reached with, and what the figures that stay on the screen are about; null where there are none. */
type Unreached = { readonly last: string | null };

/** Whether the endpoint is out of reach: said once for the whole page, however many questions it leaves open. */
export function useOutage(): readonly [Unreached | null, (last: string | null) => () => void] {
  const [unreached, setUnreached] = useState<readonly Unreached[]>([]);
  const outOfReach = useCallback((last: string | null) => {
    const one = { last };
    setUnreached((all) => [...all, one]);
    return () => setUnreached((all) => all.filter((other) => other !== one));
  }, []);
  return [unreached.find(({ last }) => last !== null) ?? unreached[0] ?? null, outOfReach];
}
