import { type ReactNode, useId } from "react";

type Props = {
  readonly legend: string;
  readonly all: string;
  readonly some: string;
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
  /** What some are chosen by. */
  readonly children: ReactNode;
};

/** Whether something holds for all, or for some that are chosen. */
export function Scope({ legend, all, some, isAll, onAll, children }: Props) {
  const name = useId();
  return (
    <fieldset className="places">
      <legend>{legend}</legend>
      <label className="tick">
        <input type="radio" name={name} checked={isAll} onChange={() => onAll(true)} /> {all}
      </label>
      <label className="tick">
        <input type="radio" name={name} checked={!isAll} onChange={() => onAll(false)} /> {some}
      </label>
      {!isAll && children}
    </fieldset>
  );
}
