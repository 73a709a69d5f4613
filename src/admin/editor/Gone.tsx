import { useState } from "react";
import { call } from "#protocol/call.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { BackToList } from "#admin/questionnaires/BackToList.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { putAway, takeOut, type Unsent } from "./unsent.ts";

/** Says that a draft is no more; what this tab wrote on it and could not send can still become a draft of its own. */
export function Gone({ draft }: { readonly draft: string }) {
  const { say } = useVoice();
  const [unsent] = useState(() => takeOut(sessionStorage, draft));
  return (
    <>
      <BackToList />
      <p className="status">{say("editor.gone")}</p>
      {unsent && <Rescue draft={draft} unsent={unsent} />}
    </>
  );
}

function Rescue({ draft, unsent }: { readonly draft: string; readonly unsent: Unsent }) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async () => {
    const head = await call(startDraft, { definition: unsent.definition, base: null });
    putAway(sessionStorage, draft, null);
    window.location.assign(addressOfDraft(head.draft));
  });
  return (
    <form className="banner warn" onSubmit={onSubmit}>
      <p>{say("editor.gone-unsent")}</p>
      <button className="button" type="submit">
        {say("conflict.apart")}
      </button>
      <SendingFailure sending={sending} />
    </form>
  );
}
