import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { behindOf } from "./behind.ts";
import type { Publication } from "./publication.ts";

type Props = {
  readonly publication: Publication;
  /** Hash of the newer version whose changes somebody takes back knowingly; null where he has not said so. */
  readonly takesBack: string | null;
  /** Whether somebody tried to go on without it. */
  readonly isMissing: boolean;
  readonly onChange: (takesBack: string | null) => void;
};

/** Somebody says that he has seen what a newer version changed and wants it taken back; nothing where the draft takes nothing back. */
export function BehindField({ publication, takesBack, isMissing, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  const newest = behindOf(publication)?.newest;
  if (newest === undefined) return null;
  return (
    <div className="choices">
      <label className="tick">
        <input
          type="checkbox"
          checked={takesBack === newest.hash}
          aria-invalid={isMissing}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked ? newest.hash : null)}
        />
        {say("behind.wanted", { version: String(newest.version) })}
      </label>
      <p className="fault" id={id}>
        {isMissing && say("behind.missing")}
      </p>
    </div>
  );
}
