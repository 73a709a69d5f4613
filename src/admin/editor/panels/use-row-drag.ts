import { type PointerEvent, type RefObject, useState } from "react";
import { dropPlace } from "./drop-place.ts";

/** A row under way: where it was and where it would go. */
export type Dragged = { readonly from: number; readonly to: number };

type Handlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onLostPointerCapture: () => void;
};

/** Drags rows of a list by their handles, with mouse, pen or finger; nothing moves before it is let go. */
export function useRowDrag(list: RefObject<HTMLOListElement | null>, onMove: (from: number, to: number) => void) {
  const [dragged, drag] = useState<Dragged | null>(null);
  const end = () => drag(null);
  const placeAt = (from: number, height: number) => {
    const rows = [...(list.current?.children ?? [])];
    return dropPlace(
      rows.map((row) => row.getBoundingClientRect()),
      from,
      height,
    );
  };
  const handle = (row: number): Handlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag({ from: row, to: row });
    },
    onPointerMove: ({ clientY }) => {
      if (dragged === null) return;
      const to = placeAt(dragged.from, clientY);
      if (to !== dragged.to) drag({ ...dragged, to });
    },
    // Where it is let go counts, not what was drawn last.
    onPointerUp: ({ clientY }) => {
      if (dragged === null) return;
      const to = placeAt(dragged.from, clientY);
      end();
      if (to !== dragged.from) onMove(dragged.from, to);
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
  });
  return { dragged, handle, end };
}
