import { useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { readVersions } from "#protocol/organisation.ts";
import { readDrafts } from "#protocol/survey-drafts.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { Answered } from "#admin/Answered.tsx";
import { idOf, missingOf, type OwnWish } from "#admin/questionnaires/begin.ts";
import { OwnName } from "#admin/questionnaires/OwnName.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import type { Own } from "./own.ts";
import { SheetButtons } from "./SheetButtons.tsx";

type Props = { readonly onMake: (own: Own) => void; readonly onDismiss: () => void };

/** Asks what a questionnaire made of an official one is called, and says what that means. */
export function MakeOwn({ onMake, onDismiss }: Props) {
  const { say } = useVoice();
  const heading = useId();
  const [asked, again] = useAnswer(askTaken);
  return (
    <Sheet labelledBy={heading} onDismiss={onDismiss}>
      <h2 id={heading} tabIndex={-1}>
        {say("own.title")}
      </h2>
      <p>{say("own.what")}</p>
      <Answered asked={asked} onRetry={() => again()}>
        {(taken) => <Naming taken={taken} onMake={onMake} onDismiss={onDismiss} />}
      </Answered>
    </Sheet>
  );
}

function Naming({ taken, onMake, onDismiss }: Props & { readonly taken: ReadonlySet<string> }) {
  const { say } = useVoice();
  const [own, change] = useState<OwnWish>({ title: { vi: "", en: "" }, id: null });
  const [isTried, setTried] = useState(false);
  const missing = missingOf({ source: "empty", how: "own", known: "", own, codes: [], file: null }, taken);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.title || missing.id !== null) return;
        onMake({ id: idOf(own), title: { vi: own.title.vi.trim(), en: own.title.en.trim() } });
      }}
    >
      <OwnName own={own} missing={isTried ? missing : null} onChange={change} />
      <SheetButtons go={say("own.go")} onDismiss={onDismiss} />
    </form>
  );
}

/** Ids of every questionnaire there is, published or begun. Throws as `call` does. */
async function askTaken(signal: AbortSignal): Promise<ReadonlySet<string>> {
  const [{ surveys }, { drafts }] = await Promise.all([call(readVersions, {}, signal), call(readDrafts, {}, signal)]);
  return new Set([...surveys.map(({ id }) => id), ...drafts.map(({ survey }) => survey)]);
}
