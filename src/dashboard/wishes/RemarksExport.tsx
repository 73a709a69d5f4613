import { useState } from "react";
import { call } from "#protocol/call.ts";
import { readRemarksByProcedure } from "#protocol/remarks.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { csvOf } from "#ui/csv.ts";
import { saveFile } from "#ui/save-file.ts";
import { useSending } from "#ui/use-sending.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { wholeSelection } from "./remark-query.ts";
import { remarkRows } from "./remarks-file.ts";

type Props = Pick<ViewProps, "choice" | "catalogue"> & { readonly definition: SurveyDefinition };

/** What the last file held. */
type Saved = { readonly count: number; readonly hidden: number };

/** Remarks by procedure as a file for a spreadsheet; says how many it holds and how many it leaves out. */
export function RemarksExport({ choice, catalogue, definition }: Props) {
  const voice = useVoice();
  const { say, read } = voice;
  const [saved, setSaved] = useState<Saved | null>(null);
  const { sending, onSubmit } = useSending(async () => {
    const answer = await call(readRemarksByProcedure, wholeSelection(choice));
    const nameOf = (procedure: string) => valueName("procedure", procedure, { catalogue, voice }) ?? procedure;
    const rows = remarkRows(answer, { definition, nameOf, read });
    const head = (["code", "procedure", "words", "reasons"] as const).map((column) => say(`remarks.column-${column}`));
    const name = [say("remarks.file"), choice.unit ?? catalogue.organisation.id, choice.period].join("-");
    if (rows.length > 0) saveFile(new Blob([csvOf([head, ...rows])], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
    setSaved({ count: rows.length, hidden: answer.hidden });
  });
  return (
    <form className="keep" onSubmit={onSubmit}>
      <p className="sub">{say("remarks.save-why", { minimum: catalogue.minimumGroup })}</p>
      <button className="button" type="submit" disabled={sending.stage === "sending"}>
        {say("remarks.save")}
      </button>
      {sending.stage === "failed" && (
        <p className="fault" role="alert">
          {say("remarks.save-failed")}
        </p>
      )}
      <output>{saved !== null && sending.stage === "rest" && <Kept saved={saved} />}</output>
    </form>
  );
}

function Kept({ saved: { count, hidden } }: { readonly saved: Saved }) {
  const { say } = useVoice();
  return (
    <>
      {count === 0 ? say("remarks.save-none") : say("remarks.saved", { count })}
      {hidden > 0 && ` ${say("remarks.saved-hidden", { count: hidden })}`}
    </>
  );
}
