import { useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  /** How many numbers would be lost. */
  readonly count: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asks before numbers somebody typed are let go. */
export function LeavingUnsaved({ count, onStay, onLeave }: Props) {
  const { say } = useVoice();
  const title = useId();
  return (
    <Sheet labelledBy={title} onDismiss={onStay}>
      <h2 id={title} tabIndex={-1}>
        {say("waves.leave-title", { count })}
      </h2>
      <p>{say("waves.leave-what")}</p>
      <div className="row">
        <button className="button main" type="button" onClick={onStay}>
          {say("waves.leave-stay")}
        </button>
        <button className="button" type="button" onClick={onLeave}>
          {say("waves.leave-go")}
        </button>
      </div>
    </Sheet>
  );
}
