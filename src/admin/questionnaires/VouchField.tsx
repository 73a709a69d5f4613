import { useId } from "react";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly isVouched: boolean;
  /** Whether somebody tried to go on without it. */
  readonly isMissing: boolean;
  readonly onChange: (isVouched: boolean) => void;
};

/** Somebody vouches that texts worded anew mean what they meant: their results become one series. */
export function VouchField({ isVouched, isMissing, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  return (
    <div className="choices">
      <label className="tick">
        <input
          type="checkbox"
          checked={isVouched}
          aria-invalid={isMissing}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked)}
        />
        {say("publish.vouch")}
      </label>
      <p className="hint" id={id}>
        {say("publish.vouch-means")}
      </p>
      {isMissing && <p className="fault">{say("publish.vouch-missing")}</p>}
    </div>
  );
}
