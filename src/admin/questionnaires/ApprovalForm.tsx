import { call } from "#protocol/call.ts";
import type { Account } from "#protocol/people.ts";
import { publishDraft, takeBackDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { Request } from "./Request.tsx";
import { addressOfNewVersion } from "./place.ts";
import { newestOf, type Publication } from "./publication.ts";
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
  const approval = useSending(() => approve(publication, onOvertaken));
  const returning = useSending(() => giveBack(publication, onOvertaken));
  if (standing.state !== "waiting") return null;
  const isOwn = publication.byTwo && standing.askedBy.id === person.id;
  const mayApprove = !isOwn && isPublishable;
  const isBusy = [approval, returning].some(({ sending }) => sending.stage === "sending");
  return (
    <Request publication={publication}>
      {isOwn && <p>{say("publish.own")}</p>}
      {mayApprove && <p>{say("publish.approve-means")}</p>}
      <SendingFailure sending={approval.sending} />
      <SendingFailure sending={returning.sending} />
      <div className="row">
        {mayApprove && (
          <form onSubmit={approval.onSubmit}>
            <button className="button main" type="submit" disabled={isBusy}>
              {say("publish.approve")}
            </button>
          </form>
        )}
        <form onSubmit={returning.onSubmit}>
          <button className="button" type="submit" disabled={isBusy}>
            {say(isOwn ? "publish.take-back" : "publish.return")}
          </button>
        </form>
      </div>
    </Request>
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

async function giveBack({ head: { draft, revision } }: Publication, onOvertaken: OnOvertaken): Promise<void> {
  await unlessOvertaken(draft, onOvertaken, async () => {
    await call(takeBackDraft, { draft, revision });
    window.location.assign(addressOfDraft(draft));
  });
}
