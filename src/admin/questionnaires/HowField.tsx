import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import type { How } from "./deed.ts";

type Props = { readonly how: How; readonly onChange: (how: How) => void };

/** Whether what is begun goes on under the same name or becomes a questionnaire of one's own, and what either means for results. */
export function HowField({ how, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{say("begin.how")}</legend>
      {(["next", "own"] as const).map((one) => (
        <div key={one}>
          <label className="tick">
            <input type="radio" name={id} checked={how === one} onChange={() => onChange(one)} aria-describedby={`${id}-${one}`} />
            {say(`begin.how-${one}`)}
          </label>
          <p className="hint" id={`${id}-${one}`}>
            {say(`begin.how-${one}-means`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
