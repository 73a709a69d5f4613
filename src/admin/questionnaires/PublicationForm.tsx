import { call } from "#protocol/call.ts";
import { askPublication as sendForApproval, publishDraft } from "#protocol/survey-drafts.ts";
import { useSending } from "#ui/use-sending.ts";
import { addressOfDraft } from "#admin/page.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { takesBackUnasked } from "./behind.ts";
import { BehindField } from "./BehindField.tsx";
import { ForceField } from "./ForceField.tsx";
import { addressOfNewVersion } from "./place.ts";
import { newestOf, type Publication, vouches } from "./publication.ts";
import { NoteField } from "./NoteField.tsx";
import { Unfinished } from "./unfinished.ts";
import { type OnOvertaken, unlessOvertaken } from "./unless-overtaken.ts";
import { VouchField } from "./VouchField.tsx";

/** What whoever publishes says about it, as far as he has come. */
export type Wording = {
  readonly note: string;
  readonly inForce: boolean;
  readonly isVouched: boolean;
  /** Hash of the newer version whose changes he takes back knowingly. */
  readonly takesBack: string | null;
};

type Props = {
  readonly publication: Publication;
  readonly wording: Wording;
  readonly onWording: (wording: Wording) => void;
  readonly onOvertaken: OnOvertaken;
  /** It waits to be approved now. */
  readonly onAsked: (newer: Publication) => void;
};

/** Publishes a draft, or sends it to be approved where the organisation wants two. */
export function PublicationForm({ publication, wording, onWording, onOvertaken, onAsked }: Props) {
  const { say } = useVoice();
  const { head, byTwo } = publication;
  const missing = missingOf(publication, wording);
  const { sending, onSubmit } = useSending(async () => {
    if (missing.note || missing.vouch || missing.behind) throw new Unfinished();
    await unlessOvertaken(head.draft, onOvertaken, async () => {
      const wish = wishOf(publication, wording);
      if (byTwo) onAsked({ ...publication, head: await call(sendForApproval, wish) });
      else window.location.assign(addressOfNewVersion((await call(publishDraft, wish)).hash));
    });
  });
  const isTold = sending.stage === "failed" && sending.error instanceof Unfinished;
  return (
    <form className="form apart publication" onSubmit={onSubmit} noValidate>
      <h3>{say(byTwo ? "publish.ask-title" : "publish.title")}</h3>
      <NoteField note={wording.note} isMissing={isTold && missing.note} onChange={(note) => onWording({ ...wording, note })} />
      {vouches(publication) && (
        <VouchField
          isVouched={wording.isVouched}
          isMissing={isTold && missing.vouch}
          onChange={(isVouched) => onWording({ ...wording, isVouched })}
        />
      )}
      <BehindField
        publication={publication}
        takesBack={wording.takesBack}
        isMissing={isTold && missing.behind}
        onChange={(takesBack) => onWording({ ...wording, takesBack })}
      />
      <ForceField publication={publication} inForce={wording.inForce} onChange={(inForce) => onWording({ ...wording, inForce })} />
      <p>{say(byTwo ? "publish.by-two" : "publish.for-ever")}</p>
      {!isTold && <SendingFailure sending={sending} />}
      <div className="row">
        <button className="button main" type="submit" disabled={sending.stage === "sending"}>
          {say(byTwo ? "publish.ask" : "publish.go")}
        </button>
        <a className="button" href={addressOfDraft(head.draft)}>
          {say("publish.back")}
        </a>
      </div>
    </form>
  );
}

function missingOf(publication: Publication, { note, isVouched, takesBack }: Wording) {
  return {
    note: note.trim() === "",
    vouch: vouches(publication) && !isVouched,
    behind: takesBackUnasked(publication, takesBack),
  };
}

function wishOf({ head: { draft, revision }, earlier }: Publication, { note, inForce }: Wording) {
  return { draft, revision, note, inForce, newest: newestOf({ earlier })?.hash ?? null };
}
