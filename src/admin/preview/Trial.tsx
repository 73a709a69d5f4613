import { useCallback, useId } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { askTablets } from "./trial-asked.ts";
import { TrialForm } from "./TrialForm.tsx";

type Props = { readonly draft: { readonly id: string; readonly revision: number }; readonly onClose: () => void };

/** Puts the draft on a tablet at a desk, for practice alone, and takes it away again. */
export function Trial({ draft, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { id } = draft;
  const [asked, again] = useAnswer(useCallback((signal: AbortSignal) => askTablets(id, signal), [id]));
  return (
    <Sheet labelledBy={title} className="trial" onDismiss={onClose}>
      <h2 id={title} tabIndex={-1}>
        {say("trial.title")}
      </h2>
      <p>{say("trial.what")}</p>
      <Answered asked={asked} onRetry={() => again()}>
        {(tablets) => <TrialForm draft={draft} tablets={tablets} onChange={(running) => again({ ...tablets, running })} />}
      </Answered>
      <div className="row">
        <button className="button" type="button" onClick={onClose}>
          {say("preview.close")}
        </button>
      </div>
    </Sheet>
  );
}
