import type { ChangeEvent } from "react";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Room } from "./begin.ts";
import { Remarks } from "#admin/xlsform/Remarks.tsx";
import { FaultList } from "./FaultList.tsx";
import { FindingList } from "./FindingList.tsx";
import { type FileRead, readFile } from "./read-file.ts";

type Props = {
  readonly file: FileRead | null;
  readonly room: Room;
  readonly isMissing: boolean;
  readonly onRead: (file: FileRead) => void;
};

/** A file somebody brings: what it is, and everything that is wrong with it. Nothing of it is sent before the draft is begun. */
export function FileField({ file, room, isMissing, onRead }: Props) {
  const { say, read } = useVoice();

  async function take({ target: { files } }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [chosen] = files ?? [];
    if (chosen) onRead(await readFile(chosen, room.shelf));
  }

  const fault = faultOf(file, isMissing);
  return (
    <>
      <Field
        label={say("begin.file")}
        hint={say("begin.file-hint")}
        type="file"
        accept=".json,.xlsx"
        onChange={(event) => void take(event)}
        {...(fault && { fault: fault === "no-form" || fault === "too-large" ? say(`xlsform.${fault}`) : say(`begin.file-${fault}`) })}
      />
      {file?.kind === "questionnaire" && (
        <div role="status">
          <p>
            <b>{read(file.definition.title)}</b> <span className="hash">{file.definition.id}</span>
          </p>
          {file.remarks && <Remarks remarks={file.remarks} />}
          {file.toMend.length > 0 && (
            <>
              <p>{say("begin.file-to-mend", { count: file.toMend.length })}</p>
              <FindingList survey={file.definition} findings={file.toMend} />
            </>
          )}
        </div>
      )}
      {file?.kind === "faulty" && <FaultList title={say("begin.file-faults", { count: file.faults.length })} faults={file.faults} />}
    </>
  );
}

function faultOf(file: FileRead | null, isMissing: boolean): Exclude<FileRead["kind"], "questionnaire"> | "missing" | null {
  if (file === null) return isMissing ? "missing" : null;
  return file.kind === "questionnaire" ? null : file.kind;
}
