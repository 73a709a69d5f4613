import { useEffect, useRef } from "react";

/**
 * Keeps a place for the keyboard: where what had the focus went with the rows before, it comes to the page's heading, as when another
 * view is opened. `drawn`: whatever the rows are drawn from.
 */
export function useFocusKept(drawn: unknown): void {
  const before = useRef(drawn);
  useEffect(() => {
    const isOther = before.current !== drawn;
    before.current = drawn;
    if (isOther && document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [drawn]);
}
