import { useState } from "react";
import { call } from "#protocol/call.ts";
import { publishDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { takesBackUnasked } from "./behind.ts";
import { BehindField } from "./BehindField.tsx";
import { addressOfNewVersion } from "./place.ts";
import { newestOf, type Publication } from "./publication.ts";
import { Unfinished } from "./unfinished.ts";
import { type OnOvertaken, unlessOvertaken } from "./unless-overtaken.ts";

type Props = { readonly publication: Publication; readonly isBusy: boolean; readonly onOvertaken: OnOvertaken };

/** A second person publishes what was asked, with its note; what it takes back of a newer version he has to want himself. */
export function Approving({ publication, isBusy, onOvertaken }: Props) {
  const { say } = useVoice();
  const [takesBack, takeBack] = useState<string | null>(null);
  const isMissing = takesBackUnasked(publication, takesBack);
  const { sending, onSubmit } = useSending(async () => {
    if (isMissing) throw new Unfinished();
    await approve(publication, onOvertaken);
  });
  const isTold = sending.stage === "failed" && sending.error instanceof Unfinished;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <p>{say("publish.approve-means")}</p>
      <BehindField publication={publication} takesBack={takesBack} isMissing={isTold && isMissing} onChange={takeBack} />
      {!isTold && <SendingFailure sending={sending} />}
      <button className="button main" type="submit" disabled={isBusy || sending.stage === "sending"}>
        {say("publish.approve")}
      </button>
    </form>
  );
}

async function approve({ head, earlier }: Publication, onOvertaken: OnOvertaken): Promise<void> {
  const { draft, revision, standing } = head;
  if (standing.state !== "waiting") return;
  const { note, inForce } = standing;
  await unlessOvertaken(draft, onOvertaken, async () => {
    const newest = newestOf({ earlier })?.hash ?? null;
    const { hash } = await call(publishDraft, { draft, revision, note, inForce, newest });
    window.location.assign(addressOfNewVersion(hash));
  });
}
