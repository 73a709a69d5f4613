import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"input">, "id"> & {
  readonly label: string;
  /** What to write here, before anybody makes a mistake. */
  readonly hint?: string;
  /** What is wrong with what was written. */
  readonly fault?: string;
};

/** One line to fill in: label above, hint and fault below, read together by screen readers. */
export function Field({ label, hint, fault, ...input }: Props) {
  const id = useId();
  const said = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-describedby={said || undefined} aria-invalid={fault !== undefined} />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
