import { startTransition, useEffect, useRef, useState } from "react";
import type { Desk } from "./desk.ts";

/** Rest after the last change before what is costly is drawn, and the longest it waits while somebody types on. */
const restMilliseconds = 200;
const longestMilliseconds = 1000;

/** The desk a moment later, when the hand rests; at once when another part is opened. */
export function useCalmDesk(desk: Desk): Desk {
  const [calm, setCalm] = useState(desk);
  const since = useRef<number | null>(null);
  useEffect(() => {
    if (calm === desk) return undefined;
    const now = Date.now();
    since.current ??= now;
    const wait = Math.min(restMilliseconds, since.current + longestMilliseconds - now);
    const timer = setTimeout(() => {
      since.current = null;
      startTransition(() => setCalm(desk));
    }, wait);
    return () => clearTimeout(timer);
  }, [calm, desk]);
  if (calm.selected === desk.selected) return calm;
  setCalm(desk);
  return desk;
}
