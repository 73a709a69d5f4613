import { type ChangeEvent, useId, useState } from "react";
import type { ListChanges } from "#protocol/organisation.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { type Sending, useSending } from "#ui/use-sending.ts";
import { isConflict } from "#admin/revised/use-saving.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { downloadList } from "./download.ts";
import { type ListFile, listIn } from "./list-file.ts";
import "./lists.css";
import { ListPreview } from "./ListPreview.tsx";
import { ListSettings } from "./ListSettings.tsx";
import { type List, type Preview, usePreview } from "./use-preview.ts";

type Props = {
  readonly title: string;
  /** Which columns the list has, in a sentence. */
  readonly what: string;
  readonly template: { readonly name: string; readonly csv: string };
  /** The first day it may hold from, and what «whole» ends; null where a list has no day. */
  readonly validity: { readonly from: string; readonly wholeHint: string } | null;
  readonly onPreview: (list: List, signal: AbortSignal) => Promise<ListChanges>;
  /** Throws as `call` does. */
  readonly onTakeIn: (list: List, revision: number) => Promise<unknown>;
  readonly memberIn: (member: string) => string;
  readonly nameOf?: (id: string) => string | undefined;
  readonly calledNow?: (id: string) => string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Takes in a list from a spreadsheet; what it would change is seen before anything is. */
export function ListImport(props: Props) {
  const { title, what, template, validity, onPreview, onTakeIn, onClose, onDone } = props;
  const { say } = useVoice();
  const heading = useId();
  const [file, setFile] = useState<ListFile | null>(null);
  const [from, setFrom] = useState(validity?.from ?? "-");
  const [whole, setWhole] = useState(false);
  const [isOvertaken, setOvertaken] = useState(false);
  const list = file && "csv" in file ? { csv: file.csv, from, whole } : null;
  const [preview, again] = usePreview(list, onPreview);
  const { sending, onSubmit } = useSending(async () => {
    if (preview.stage !== "known" || !mayTakeIn(preview.changes)) return;
    try {
      await onTakeIn(preview.list, preview.changes.revision);
      onDone();
    } catch (error) {
      if (!isConflict(error)) throw error;
      setOvertaken(true);
      again();
    }
  });

  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [chosen] = files ?? [];
    if (chosen) setFile(listIn(chosen.name, await chosen.text()));
  }

  return (
    <Sheet labelledBy={heading} className="wide" onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>
          {what}{" "}
          <button className="button plain inline" type="button" onClick={() => downloadList(template.name, template.csv)}>
            {say("list.template")}
          </button>
        </p>
        <Field
          label={say("list.choose")}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void choose(event)}
          {...(file && "fault" in file && { fault: say(`list.file-${file.fault}`) })}
        />
        {validity && <ListSettings {...{ from, whole }} wholeHint={validity.wholeHint} onFrom={setFrom} onWhole={setWhole} />}
        {isOvertaken && (
          <p className="banner warn" role="alert">
            {say("list.overtaken")}
          </p>
        )}
        <Previewed {...props} preview={preview} sending={sending} />
      </form>
    </Sheet>
  );
}

type PreviewedProps = Pick<Props, "memberIn" | "nameOf" | "calledNow" | "onClose"> & {
  readonly preview: Preview;
  readonly sending: Sending;
};

/** What the list would change, and what can be done about it. */
function Previewed({ preview, sending, onClose, ...naming }: PreviewedProps) {
  const { say } = useVoice();
  const changes = preview.stage === "known" ? preview.changes : null;
  const ready = changes !== null && mayTakeIn(changes);
  return (
    <>
      {preview.stage === "asking" && <output className="status">{say("list.asking")}</output>}
      {changes && <ListPreview {...naming} changes={changes} />}
      {preview.stage === "failed" && <SendingFailure sending={preview} />}
      <SendingFailure sending={sending} />
      <div className="row">
        {ready && (
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("list.go")}
          </button>
        )}
        <button className="button" type="button" onClick={onClose}>
          {say("form.cancel")}
        </button>
      </div>
      {changes && !ready && <p className="hint">{say(changes.faults.length > 0 ? "list.mend" : "list.nothing")}</p>}
    </>
  );
}

/** Without a fault, and not for nothing. */
function mayTakeIn({ faults, added, changed, ended }: ListChanges): boolean {
  return faults.length === 0 && added.length + changed.length + ended.length > 0;
}
