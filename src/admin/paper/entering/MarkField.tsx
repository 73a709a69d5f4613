import type { KeyboardEvent, ReactNode } from "react";
import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { type Boxes, isTypedOut, readMark } from "./mark.ts";
import type { TypedFault } from "./typed.ts";

/** What a field of the form needs of the form around it. */
export type Entry = {
  readonly typedOf: (id: string) => string;
  readonly faultOf: (id: string) => TypedFault | undefined;
  readonly isUnasked: (id: string) => boolean;
  readonly onType: (id: string, typed: string) => void;
  readonly onMove: (from: string, by: 1 | -1) => void;
};

type Props = {
  /** Under what it is typed. */
  readonly id: string;
  readonly number: number | null;
  readonly label: ReactNode;
  readonly boxes: Boxes;
  readonly entry: Entry;
  /** Below the text: the boxes in words. */
  readonly children?: ReactNode;
};

/** One question of a sheet: its number and text, the digits that were marked, and what they mean. */
export function MarkField({ id, number, label, boxes, entry, children }: Props) {
  const { say } = useVoice();
  const field = useId();
  const typed = entry.typedOf(id);
  const fault = entry.faultOf(id);
  const isOut = entry.isUnasked(id) && typed.trim() === "";
  const type = (next: string) => {
    entry.onType(id, next);
    if (isTypedOut(boxes, next)) entry.onMove(id, 1);
  };
  return (
    <div className="mark-row" data-out={isOut}>
      <span className="place">{number}</span>
      <div className="asked">
        <label htmlFor={field}>{label}</label>
        {children}
      </div>
      <input
        id={field}
        className="mark-input"
        data-stop={id}
        inputMode={boxes.isSeveral ? "text" : "numeric"}
        autoComplete="off"
        disabled={isOut}
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${field}-says`}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => moveBy(event, (by) => entry.onMove(id, by))}
      />
      <output id={`${field}-says`} className="says" data-fault={fault !== undefined}>
        {fault === undefined ? <Meaning boxes={boxes} typed={typed} isOut={isOut} /> : say(`paper.${fault}`)}
      </output>
    </div>
  );
}

function Meaning({ boxes, typed, isOut }: { readonly boxes: Boxes; readonly typed: string; readonly isOut: boolean }) {
  const { say, read } = useVoice();
  if (isOut) return say("paper.not-asked");
  const mark = readMark(boxes, typed);
  if ("fault" in mark) return null;
  return boxes.choices.flatMap(({ id, text }) => (mark.chosen.includes(id) ? [read(text)] : [])).join(", ");
}

/** Enter and the arrows go from question to question; so does deleting where there is nothing. */
function moveBy(event: KeyboardEvent<HTMLInputElement>, move: (by: 1 | -1) => void): void {
  const isBack = event.key === "ArrowUp" || (event.key === "Backspace" && event.currentTarget.value === "");
  if (!isBack && event.key !== "ArrowDown" && event.key !== "Enter") return;
  event.preventDefault();
  move(isBack ? -1 : 1);
}
