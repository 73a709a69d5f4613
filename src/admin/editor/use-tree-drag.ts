import { useRef } from "react";
import { type DroppableCollectionReorderEvent, type ItemDropTarget, useDragAndDrop } from "react-aria-components";
import type { Row } from "./outline.ts";
import type { Selected } from "./selected.ts";
import type { Drop } from "./tree-drop.ts";

type Drag = {
  readonly onDrop: (dragged: Selected, drop: Drop) => void;
  readonly canDrop: (dragged: Selected, drop: Drop) => boolean;
};

/** Carries one line of the tree at a time, by hand or by keyboard, and lets it go only where it may be. */
export function useTreeDrag(rows: ReadonlyMap<string, Row>, { onDrop, canDrop }: Drag) {
  const dragged = useRef<Selected | null>(null);
  const dropAt = (target: ItemDropTarget): Drop | null => {
    const row = rows.get(String(target.key));
    return row ? { target: row.selected, position: target.dropPosition } : null;
  };
  const { dragAndDropHooks } = useDragAndDrop<Row>({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": rows.get(String(key))?.name.vi ?? "" })),
    onDragStart: ({ keys }) => {
      const [key] = keys;
      const row = rows.get(String(key));
      dragged.current = row && !row.isLocked ? row.selected : null;
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    getDropOperation: (target) => {
      const drop = target.type === "item" ? dropAt(target) : null;
      return drop && dragged.current && canDrop(dragged.current, drop) ? "move" : "cancel";
    },
    onMove: ({ keys, target }: DroppableCollectionReorderEvent) => {
      const [key] = keys;
      const row = rows.get(String(key));
      const drop = dropAt(target);
      if (row && drop) onDrop(row.selected, drop);
    },
  });
  return dragAndDropHooks;
}
