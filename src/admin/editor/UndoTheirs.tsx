import { useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly onAnswer: (isWanted: boolean) => void };

/** Asks whether one's own text is to come back although it takes the place of somebody else's. */
export function UndoTheirs({ onAnswer }: Props) {
  const { say } = useVoice();
  const heading = useId();
  const about = useId();
  const leave = () => onAnswer(false);
  return (
    <Sheet labelledBy={heading} describedBy={about} urgent onDismiss={leave}>
      <h2 id={heading} tabIndex={-1}>
        {say("undo-theirs.title")}
      </h2>
      <p id={about}>{say("conflict.overwrite-what")}</p>
      <div className="row">
        <button className="button main" type="button" onClick={() => onAnswer(true)}>
          {say("conflict.overwrite")}
        </button>
        <button className="button" type="button" onClick={leave}>
          {say("form.cancel")}
        </button>
      </div>
    </Sheet>
  );
}
