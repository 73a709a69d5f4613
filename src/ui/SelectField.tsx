import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"select">, "id" | "children"> & {
  readonly label: string;
  /** What there is to choose from: what is sent, and what stands there for it. */
  readonly options: readonly (readonly [value: string, text: string])[];
};

/** One choice of a list: label above. */
export function SelectField({ label, options, ...select }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
