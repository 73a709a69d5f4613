import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { type Lines, openLines } from "./lines.ts";
import { haveSameShape, type Row } from "./outline.ts";

/**
 * The lines a tree is drawn with, and what they say now. Drawing 200 of them takes a tenth of a second: it is done when lines come, go, move
 * or are held otherwise, and when the focus comes to the tree, for letters typed there find a line by what it says.
 */
export function useDrawnRows(rows: readonly Row[], place: RefObject<HTMLElement | null>): readonly [readonly Row[], Lines] {
  const [drawn, draw] = useState(rows);
  const [lines] = useState(() => openLines(rows));
  useLayoutEffect(() => lines.tell(rows), [lines, rows]);
  const renew = useEffectEvent(() => draw(rows));
  useEffect(() => {
    const tree = place.current;
    const come = () => renew();
    tree?.addEventListener("focusin", come);
    return () => tree?.removeEventListener("focusin", come);
  }, [place]);
  if (haveSameShape(rows, drawn)) return [drawn, lines];
  draw(rows);
  return [rows, lines];
}
