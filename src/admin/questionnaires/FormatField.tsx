import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { type Format, formats } from "./save-as.ts";

type Props = { readonly format: Format; readonly onChange: (format: Format) => void };

/** In which form a questionnaire is saved, and what each is for. */
export function FormatField({ format, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{say("export.format")}</legend>
      {formats.map((one) => (
        <div key={one}>
          <label className="tick">
            <input type="radio" name={id} checked={format === one} aria-describedby={`${id}-${one}`} onChange={() => onChange(one)} />
            {say(`export.${one}`)}
          </label>
          <p className="hint" id={`${id}-${one}`}>
            {say(`export.${one}-means`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
