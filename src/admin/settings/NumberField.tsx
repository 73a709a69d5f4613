import { Field } from "#ui/Field.tsx";
import { useFaulty } from "./fit.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly place: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** NaN where no number stands. */
  readonly onChange: (value: number) => void;
};

/** A whole number within bounds. */
export function NumberField({ label, hint, place, value, least, most, onChange }: Props) {
  const { say } = useVoice();
  const isFaulty = useFaulty(place);
  return (
    <div className="number">
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        {...(isFaulty && { fault: say("fault.span", { least, most }) })}
        type="number"
        min={least}
        max={most}
        value={Number.isNaN(value) ? "" : value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}
