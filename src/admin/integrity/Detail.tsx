import { useState } from "react";
import { useVoice } from "#admin/voice.ts";
import { lineInWords } from "./detail-in-words.ts";
import { type Line, linesOf } from "./detail-lines.ts";
import type { Names } from "./names.ts";

/** So many lines stand open; a list of units or targets has hundreds. */
const linesAtOnce = 4;

/** What a deed says besides, in words; long ones unfold. */
export function Detail({ detail, names }: { readonly detail: string; readonly names: Names }) {
  const { say } = useVoice();
  const [isOpen, setOpen] = useState(false);
  const lines = linesOf(detail);
  if (lines.length <= linesAtOnce) return <Lines lines={lines} names={names} />;
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("audit.lines", { count: lines.length })}</summary>
      {isOpen && <Lines lines={lines} names={names} />}
    </details>
  );
}

function Lines({ lines, names }: { readonly lines: readonly Line[]; readonly names: Names }) {
  const voice = useVoice();
  return (
    <ul className="lines">
      {lines.map((line) => {
        const { label, text } = lineInWords(line, { voice, names });
        return (
          <li key={line.path.join(" ")}>
            {label !== "" && <span>{label}: </span>}
            {text}
          </li>
        );
      })}
    </ul>
  );
}
