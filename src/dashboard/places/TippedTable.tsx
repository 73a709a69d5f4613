import { useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useSource } from "#dashboard/charts/source.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { cellAt, cellBeside, type CellAt } from "./beside-cell.ts";

type Props = {
  readonly label: string;
  /** What is told of a cell, by its row and column: a name, then a line each. */
  readonly tell: (cell: CellAt) => readonly [name: string, ...lines: readonly string[]];
  readonly children: ReactNode;
};

/**
 * A box that scrolls sideways, and tells of the cell under the pointer or under the focus what stands behind its number. The
 * arrow keys go from cell to cell; Escape takes the tip away.
 */
export function TippedTable({ label, tell, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState<CellAt | null>(null);
  const look = ({ target }: PointerEvent | FocusEvent) =>
    setAt((before) => (box.current && cellAt(target, box.current)) ?? (isTip(target) ? before : null));
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") setAt(null);
    const next = cellBeside(event.target, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it listens for its cells, a thousand of them
    <section
      className="scroll places-box"
      ref={box}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
      tabIndex={0}
      onPointerOver={look}
      onPointerLeave={() => setAt(null)}
      onFocus={look}
      onBlur={() => setAt(null)}
      onKeyDown={press}
    >
      {children}
      {at !== null && <CellTip at={at} told={tell(at)} />}
    </section>
  );
}

type Tip = { readonly at: CellAt; readonly told: ReturnType<Props["tell"]> };

function CellTip({ at, told: [name, ...lines] }: Tip) {
  const { say } = useVoice();
  const source = useSource();
  return (
    <div className="tip cell-tip" role="status" style={at.tip}>
      <b>{name}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {source !== null && <small>{say("charts.by-method", { method: say(`method.${source.method}`) })}</small>}
    </div>
  );
}

function isTip(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".cell-tip") !== null;
}
