import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { type Source, sources } from "./begin.ts";

type Props = { readonly source: Source; readonly onChange: (source: Source) => void };

/** What a questionnaire is begun from. */
export function SourceField({ source, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{say("begin.from")}</legend>
      {sources.map((one) => (
        <label className="tick" key={one}>
          <input type="radio" name={id} checked={source === one} onChange={() => onChange(one)} />
          {say(`begin.from-${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
