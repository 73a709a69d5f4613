import { useState } from "react";
import { useVoice } from "#admin/voice.ts";
import type { LocalizedText } from "#survey/definition.ts";

type Props = {
  /** The words as people answered them; undefined: nobody has. */
  readonly answered: LocalizedText | undefined;
  readonly now: LocalizedText;
  /** What making it something new is called. */
  readonly renewing: string;
  readonly onRenew: () => void;
};

/** Asks, where words people have answered are other words now, whether they mean the same. */
export function Reworded({ answered, now, renewing, onRenew }: Props) {
  const { say } = useVoice();
  const [agreed, agree] = useState<string | null>(null);
  if (answered === undefined || answered.vi === now.vi || now.vi === "" || agreed === now.vi) return null;
  return (
    <div className="reworded wide">
      <p>{say("panels.reworded", { words: answered.vi })}</p>
      <button className="button small" type="button" onClick={() => agree(now.vi)}>
        {say("panels.reworded-same")}
      </button>
      <button className="button small" type="button" onClick={onRenew}>
        {renewing}
      </button>
    </div>
  );
}
