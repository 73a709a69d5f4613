import { useCallback, useId, useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import { download } from "#ui/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { Answered } from "#admin/Answered.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { LeftAside } from "#admin/xlsform/LeftAside.tsx";
import { notUnderstood } from "#admin/xlsform/not-understood.ts";
import { bringText, type Exported } from "./exported.ts";
import { FormatField } from "./FormatField.tsx";
import { fileNameOf, type Format, saveQuestionnaire, saveXlsForm } from "./save-as.ts";

type Props = { readonly of: Exported; readonly onClose: () => void };

/** Saves a draft or version as a file: whole in our own form, or for ODK and Kobo, saying what those will not understand. */
export function Exporting({ of, onClose }: Props) {
  const { say } = useVoice();
  const title = useId();
  const ask = useCallback((signal: AbortSignal) => bringText(of, signal), [of]);
  const [asked, again] = useAnswer(ask);
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <h2 id={title} tabIndex={-1}>
        {say("export.title")}
      </h2>
      <Answered asked={asked} onRetry={() => again()}>
        {(survey) => <ExportForm of={of} survey={survey} onClose={onClose} />}
      </Answered>
      {asked.stage !== "answered" && (
        <div className="row">
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      )}
    </Sheet>
  );
}

function ExportForm({ of, survey, onClose }: Props & { readonly survey: SurveyDefinition }) {
  const { say } = useVoice();
  const [format, setFormat] = useState<Format>("json");
  const { sending, onSubmit } = useSending(async () => {
    const name = fileNameOf(survey.id, of.from === "version" ? of.version.version : null);
    await { json: saveQuestionnaire, xlsx: saveXlsForm }[format](name, survey);
    onClose();
  });
  return (
    <form className="form" onSubmit={onSubmit}>
      <FormatField format={format} onChange={setFormat} />
      {format === "xlsx" && (
        <div>
          <LeftAside kinds={notUnderstood(survey)} />
        </div>
      )}
      <SendingFailure sending={sending} />
      <div className="row">
        <button className="button main" type="submit" disabled={sending.stage === "sending"}>
          <Icon path={download} />
          {say("export.go")}
        </button>
        <button className="button" type="button" onClick={onClose}>
          {say("form.cancel")}
        </button>
      </div>
    </form>
  );
}
