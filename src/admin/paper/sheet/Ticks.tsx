import type { Choice } from "#admin/paper/sheet-parts.ts";
import type { Speech } from "./speech.ts";

/** Answers in a line, each behind its box with the digit it is typed by. */
export function Ticks({ lead, choices, speech }: { readonly lead?: string; readonly choices: readonly Choice[]; readonly speech: Speech }) {
  return (
    <span className="ticks">
      {lead !== undefined && <b>{lead}</b>}
      {choices.map(({ key, id, text }) => (
        <span key={id}>
          <i className="box">{key}</i> {speech.read(text)}
        </span>
      ))}
    </span>
  );
}
