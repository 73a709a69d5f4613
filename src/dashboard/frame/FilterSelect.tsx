import { useDeferredValue, useId, type ReactNode } from "react";
import { Icon } from "#ui/Icon.tsx";
import { chevronDown } from "#ui/icons.ts";

type Props = {
  readonly label: string;
  /** What stands under the label: the chosen option, in few words. */
  readonly shown: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly disabled?: boolean;
  /** Whether it takes the focus when it appears: what was pressed last asked for it. */
  readonly focused?: boolean;
  /** Whether hundreds may be offered, which cost more to draw than all figures: they come once everything else is drawn. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
};

/** A browser's own list, lying unseen over a label and a value set in the page's type. */
export function FilterSelect({ label, shown, value, onChoose, disabled = false, focused = false, isLong = false, children }: Props) {
  const id = useId();
  const isWhole = useDeferredValue(true, !isLong);
  return (
    <div className="filter" data-disabled={disabled}>
      <label htmlFor={id}>{label}</label>
      <b aria-hidden="true">{shown}</b>
      <Icon path={chevronDown} />
      <select
        ref={focused ? takeFocus : undefined}
        id={id}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        {isWhole ? children : <option value={value}>{shown}</option>}
      </select>
    </div>
  );
}

function takeFocus(select: HTMLSelectElement | null): void {
  select?.focus();
}
