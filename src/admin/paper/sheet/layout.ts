import { pagesOf } from "./paginate.ts";
import type { Piece } from "./pieces.tsx";

/** Where a browser rounds otherwise in print than on the screen, nothing may fall off the page; CSS pixels. */
const spare = 4;

/** Reads off a drawing of all pieces, and of an empty first and an empty further page, which pieces stand on which page. */
export function layoutIn(drawing: HTMLElement, pieces: readonly Piece[]): string[][] {
  const heightOf = (selector: string) => drawing.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const measured = pieces.map(({ key, place, keeps }) => ({ key, place, keeps, height: heightOf(`[data-piece="${key}"]`) }));
  return pagesOf(measured, {
    first: heightOf('[data-room="first"] .body') - spare,
    other: heightOf('[data-room="other"] .body') - spare,
    tableHead: heightOf('[data-piece="head"]'),
  });
}
