import { Field } from "#ui/Field.tsx";
import { isSinceEver, type Lasting } from "#admin/places/day.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly lasting: Lasting; readonly onChange: (lasting: Lasting) => void };

/** From which day on something of the catalogue is valid, and until when. */
export function ValidityFields({ lasting, onChange }: Props) {
  const { say } = useVoice();
  const { from, endedOn } = lasting;
  const isWrong = endedOn !== null && endedOn <= from;
  return (
    <div className="days-pair">
      {isSinceEver(from) ? (
        <p className="hint">{say("procedures.since-ever")}</p>
      ) : (
        <Field
          label={say("procedures.from")}
          type="date"
          required
          value={from}
          onChange={({ target }) => onChange({ from: target.value, endedOn })}
        />
      )}
      <Field
        label={say("procedures.ended")}
        hint={say("procedures.ended-hint")}
        type="date"
        value={endedOn ?? ""}
        onChange={({ target }) => onChange({ from, endedOn: target.value === "" ? null : target.value })}
        {...(isWrong && { fault: say("procedures.ended-fault") })}
      />
    </div>
  );
}
