import { useState } from "react";
import { inGroups } from "#protocol/sheet-number.ts";
import { useVoice } from "#admin/voice.ts";
import type { PaperOffice } from "#admin/paper/paper-office.ts";
import { NumberForm } from "./NumberForm.tsx";
import type { OpenSheet, Written } from "./sheet.ts";
import { SheetInHand } from "./SheetInHand.tsx";

type Props = { readonly office: PaperOffice; readonly onEntered: () => void };

/** Sheets that came back, typed in one after the other: the number, the marks, a last look, and the next number. */
export function Entering({ office, onEntered }: Props) {
  const { say } = useVoice();
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const write = (done: Written) => {
    setWritten(done);
    setSheet(null);
    onEntered();
  };
  return (
    <div className="entering">
      <p className="reminder">{say("paper.reminder")}</p>
      <output className="done">{written && sheet === null && <Done written={written} />}</output>
      {sheet === null ? (
        <NumberForm onOpen={setSheet} />
      ) : (
        <SheetInHand office={office} sheet={sheet} firstDay={dayFor(sheet, written)} onWritten={write} onLeave={() => setSheet(null)} />
      )}
    </div>
  );
}

function Done({ written: { number, outcome } }: { readonly written: Written }) {
  const { say } = useVoice();
  const named = { number: inGroups(number) };
  return <p className="banner">{outcome === "completed" ? say("paper.written-whole", named) : say("paper.written-partial", named)}</p>;
}

/** Sheets of one box were filled on one day, unless this one was not printed yet. */
function dayFor({ printedOn }: OpenSheet, written: Written | null): string {
  return written !== null && written.day >= printedOn ? written.day : "";
}
