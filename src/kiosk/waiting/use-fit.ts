import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** The box to watch, and how many things to leave out of it, at most `most`, so that nothing in it is cut off. */
export function useFit(most: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [leftOut, leaveOut] = useState(0);
  const measure = useCallback(() => {
    const { current } = box;
    if (current && current.scrollHeight > current.clientHeight) leaveOut((count) => Math.min(most, count + 1));
  }, [most]);
  // Again after each thing that went, before anything is painted.
  useLayoutEffect(measure, [measure, leftOut]);
  useEffect(() => {
    const again = () => leaveOut(0);
    window.addEventListener("resize", again);
    // Other letters, other lines.
    void document.fonts?.ready.then(measure);
    return () => window.removeEventListener("resize", again);
  }, [measure]);
  return [box, leftOut];
}
