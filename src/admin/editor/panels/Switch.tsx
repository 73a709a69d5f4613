import { useId } from "react";
import { fieldId } from "#admin/editor/selected.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  /** As in `fieldId`; what holds several of one name has none. */
  readonly field?: string;
  readonly label: string;
  /** What it means as it stands now. */
  readonly note: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Something that is on or off, and what that means; in words where nothing can be changed. */
export function Switch({ field, label, note, isOn, onChange }: Props) {
  const { say } = useVoice();
  const { isReadOnly } = useDesk();
  const name = useId();
  const about = useId();
  if (isReadOnly)
    return (
      <p className="switch">
        <span>
          {`${label}: ${say(isOn ? "panels.yes" : "panels.no")}`}
          <small>{note}</small>
        </span>
      </p>
    );
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        id={field === undefined ? undefined : fieldId(field)}
        checked={isOn}
        aria-labelledby={name}
        aria-describedby={about}
        aria-checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span id={name}>{label}</span>
        <small id={about}>{note}</small>
      </span>
    </label>
  );
}
