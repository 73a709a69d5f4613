import { call } from "#protocol/call.ts";
import type { Account } from "#protocol/people.ts";
import { takeBackDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { Approving } from "./Approving.tsx";
import { Request } from "./Request.tsx";
import type { Publication } from "./publication.ts";
import { type OnOvertaken, unlessOvertaken } from "./unless-overtaken.ts";

type Props = {
  readonly publication: Publication;
  readonly person: Account;
  /** False where it could not be published as it is. */
  readonly isPublishable: boolean;
  readonly onOvertaken: OnOvertaken;
};

/** What somebody asked to be published: a second person approves it or gives it back; who asked can take it back and is told that he cannot approve. */
export function ApprovalForm({ publication, person, isPublishable, onOvertaken }: Props) {
  const { say } = useVoice();
  const { standing } = publication.head;
  const { sending, onSubmit } = useSending(() => giveBack(publication, onOvertaken));
  if (standing.state !== "waiting") return null;
  const isOwn = publication.byTwo && standing.askedBy.id === person.id;
  const isBusy = sending.stage === "sending";
  return (
    <Request publication={publication}>
      {isOwn && <p>{say("publish.own")}</p>}
      {!isOwn && isPublishable && <Approving publication={publication} isBusy={isBusy} onOvertaken={onOvertaken} />}
      <SendingFailure sending={sending} />
      <form onSubmit={onSubmit}>
        <button className="button" type="submit" disabled={isBusy}>
          {say(isOwn ? "publish.take-back" : "publish.return")}
        </button>
      </form>
    </Request>
  );
}

async function giveBack({ head: { draft, revision } }: Publication, onOvertaken: OnOvertaken): Promise<void> {
  await unlessOvertaken(draft, onOvertaken, async () => {
    await call(takeBackDraft, { draft, revision });
    window.location.assign(addressOfDraft(draft));
  });
}
