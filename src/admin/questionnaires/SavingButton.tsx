import { useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";
import { saveQuestionnaire } from "./save-as.ts";

type Props = {
  /** Name of the file. */
  readonly file: string;
  /** What is saved about, for who does not see the row it stands in. */
  readonly label: string;
  readonly bring: () => Promise<SurveyDefinition>;
};

/** Brings a questionnaire whole and saves it as a file. */
export function SavingButton({ file, label, bring }: Props) {
  const { say } = useVoice();
  const [stage, setStage] = useState<"rest" | "bringing" | "failed">("rest");

  async function save(): Promise<void> {
    setStage("bringing");
    try {
      saveQuestionnaire(file, await bring());
      setStage("rest");
    } catch {
      // Nothing is lost: the same press tries again.
      setStage("failed");
    }
  }

  return (
    <>
      <button className="button plain" type="button" aria-label={label} disabled={stage === "bringing"} onClick={() => void save()}>
        {say("series.export")}
      </button>
      {stage === "failed" && (
        <small className="failure" role="alert">
          {say("failure.asking")}
        </small>
      )}
    </>
  );
}
