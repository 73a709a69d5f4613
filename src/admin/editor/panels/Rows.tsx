import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { useVoice } from "#admin/voice.ts";
import { dropLine } from "./drop-place.ts";
import { grip } from "#admin/editor/icons.ts";
import { useRowDrag } from "./use-row-drag.ts";

/** One of a list that somebody puts in order. */
type Row = { readonly key: string; readonly name: string };

type Props = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onMove: (from: number, to: number) => void;
  /** What is drawn of the row at a place; it may move the row too. */
  readonly renderRow: (position: number, onMove: (to: number) => void) => ReactNode;
};

/**
 * A list in an order somebody chooses: by dragging the handle of a row, or with the arrow keys on it. The handle keeps the focus,
 * and what was moved is said aloud.
 */
export function Rows({ label, rows, onMove, renderRow }: Props) {
  const { say } = useVoice();
  const help = useId();
  const list = useRef<HTMLOListElement>(null);
  const [moved, tell] = useState<{ readonly key: string; readonly name: string } | null>(null);
  const move = (from: number, to: number) => {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length) return;
    onMove(from, to);
    tell({ key: row.key, name: row.name });
  };
  const { dragged, handle, end } = useRowDrag(list, move);
  useKeptFocus(list, moved?.key, rows);
  const place = rows.findIndex(({ key }) => key === moved?.key) + 1;
  const line = dragged && dropLine(dragged.from, dragged.to);
  const onKey = (row: number) => (event: KeyboardEvent) => {
    if (event.key === "Escape") end();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(row, event.key === "ArrowUp" ? row - 1 : row + 1);
  };
  return (
    <>
      <ol className="rows" aria-label={label} ref={list}>
        {rows.map(({ key, name }, row) => (
          <li
            key={key}
            data-key={key}
            data-dragged={dragged?.from === row || undefined}
            data-drop={line?.row === row ? line.edge : undefined}
          >
            <button
              className="grip"
              type="button"
              aria-label={say("panels.move", { name })}
              aria-describedby={help}
              onKeyDown={onKey(row)}
              {...handle(row)}
            >
              <Icon path={grip} />
            </button>
            {renderRow(row, (to) => move(row, to))}
          </li>
        ))}
      </ol>
      <p className="unseen" id={help}>
        {say("panels.move-help")}
      </p>
      <p className="unseen" role="status">
        {moved && place > 0 ? say("panels.moved", { name: moved.name, place, all: rows.length }) : ""}
      </p>
    </>
  );
}

/** A row that is taken out and put in again loses the focus to nobody; its handle gets it back. */
function useKeptFocus(list: { readonly current: HTMLElement | null }, key: string | undefined, rows: readonly Row[]): void {
  const order = rows.map((row) => row.key).join(" ");
  useEffect(() => {
    if (key === undefined) return;
    const row = [...(list.current?.children ?? [])].find((child) => child instanceof HTMLElement && child.dataset.key === key);
    const isOutside = document.activeElement !== document.body && !row?.contains(document.activeElement);
    if (!isOutside) row?.querySelector<HTMLElement>(".grip")?.focus();
  }, [list, key, order]);
}
