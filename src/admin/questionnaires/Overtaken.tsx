import { useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly why: string; readonly onClose: () => void };

/** Somebody else was faster; nothing was done, and the way on is to see how things stand now. */
export function Overtaken({ why, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  return (
    <Sheet labelledBy={title} onDismiss={onClose} urgent>
      <h2 id={title} tabIndex={-1}>
        {say("overtaken.title")}
      </h2>
      <p>{why}</p>
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("overtaken.see")}
        </button>
      </div>
    </Sheet>
  );
}
