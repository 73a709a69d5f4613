import { useId } from "react";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly note: string; readonly isMissing: boolean; readonly onChange: (note: string) => void };

/** Why a version is there, for those who read results over it. */
export function NoteField({ note, isMissing, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("survey.note")}</label>
      <textarea
        id={id}
        value={note}
        maxLength={500}
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={isMissing}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {say("publish.note-hint")}
      </p>
      <p className="fault" id={`${id}-fault`}>
        {isMissing && say("publish.note-missing")}
      </p>
    </div>
  );
}
