import { useId } from "react";
import { useDesk } from "#admin/editor/desk.ts";
import { fieldId } from "#admin/editor/selected.ts";

type Props<Value extends string> = {
  /** As in `fieldId`. */
  readonly field: string;
  readonly label: string;
  readonly chosen: Value;
  readonly choices: readonly { readonly value: Value; readonly text: string; readonly help?: string }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few, each with what it means; the one that holds where nothing can be changed. */
export function OneOf<Value extends string>({ field, label, chosen, choices, onChoose }: Props<Value>) {
  const { isReadOnly } = useDesk();
  const id = useId();
  const shown = isReadOnly ? choices.filter(({ value }) => value === chosen) : choices;
  return (
    <fieldset className="one-of" id={fieldId(field)} tabIndex={-1}>
      <legend>{label}</legend>
      {shown.map(({ value, text, help }) => (
        <label key={value}>
          {!isReadOnly && (
            <input
              type="radio"
              name={fieldId(field)}
              checked={value === chosen}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={help === undefined ? undefined : `${id}-${value}-help`}
              onChange={() => onChoose(value)}
            />
          )}
          <span>
            <span id={`${id}-${value}`}>{text}</span>
            {help !== undefined && <small id={`${id}-${value}-help`}>{help}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
