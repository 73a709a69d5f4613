import "./editor.css";
import { useState } from "react";
import { call } from "#protocol/call.ts";
import { readDraft } from "#protocol/survey-drafts.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { OpenEditor } from "./OpenEditor.tsx";

/** A draft, opened to be written on. */
export function Editor({ draft }: { readonly draft: string }) {
  const [ask] = useState(() => (signal: AbortSignal) => call(readDraft, { draft }, signal));
  const [asked, again] = useAnswer(ask);
  if (asked.stage === "answered") return <OpenEditor read={asked.value} />;
  return (
    <main className="editor-closed">
      <Answered asked={asked} onRetry={() => again()}>
        {() => null}
      </Answered>
    </main>
  );
}
