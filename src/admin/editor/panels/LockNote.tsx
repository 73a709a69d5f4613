import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import type { Lock } from "#admin/editor/locks.ts";
import { useVoice } from "#admin/voice.ts";

/** Why something official stays as it is, and what may be done all the same. */
export function LockNote({ of: { of, why } }: { readonly of: Lock }) {
  const { say, read } = useVoice();
  return (
    <div className="lock-note">
      <Icon path={lock} />
      <p>
        <b>{say(`panels.lock-of-${of}`)}</b> {why && read(why)} {say("panels.lock-still")}
      </p>
    </div>
  );
}
