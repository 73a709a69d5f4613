import { useId, useState } from "react";
import type { Account } from "#protocol/people.ts";
import { addressOfDraft } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import { ApprovalForm } from "./ApprovalForm.tsx";
import { behindOf } from "./behind.ts";
import { BehindNotice } from "./BehindNotice.tsx";
import { Changes } from "./Changes.tsx";
import { Obstacles } from "./Obstacles.tsx";
import { Overtake } from "./Overtake.tsx";
import { numberOf, obstaclesOf, type Overtaking, type Publication } from "./publication.ts";
import { PublicationForm, type Wording } from "./PublicationForm.tsx";
import { StateTag } from "./StateTag.tsx";

type Props = {
  readonly publication: Publication;
  readonly person: Account;
  /** What holds now, after somebody else was faster. */
  readonly onNewer: (newer: Publication) => void;
};

/** One draft on its way to be a version. What was typed stays through whatever others do meanwhile. */
export function Publishing({ publication, person, onNewer }: Props) {
  const { say, read } = useVoice();
  const title = useId();
  const [wording, setWording] = useState<Wording>({ note: "", inForce: true, isVouched: false, takesBack: null });
  const [overtaking, setOvertaking] = useState<Overtaking | null>(null);
  const { head, definition } = publication;
  const behind = behindOf(publication);
  const obstacles = obstaclesOf(publication);
  const isWaiting = head.standing.state === "waiting";
  const version = String(numberOf(publication));

  function overtaken(how: Overtaking, newer: Publication | null): void {
    setOvertaking(how);
    setWording((before) => ({ ...before, isVouched: false }));
    if (newer) onNewer(newer);
  }

  if (overtaking === "gone") return <Overtake how="gone" publication={publication} />;
  return (
    <section className="figure" aria-labelledby={title}>
      <h2 id={title}>
        {read(definition.title)}: {say("publish.becomes", { version })}
      </h2>
      <p className="tags">
        <StateTag state={isWaiting ? "waiting" : "draft"} />
        <a href={addressOfDraft(head.draft)}>{say(isWaiting ? "series.look-in-editor" : "publish.back")}</a>
      </p>
      {overtaking && <Overtake how={overtaking} publication={publication} />}
      {behind && <BehindNotice behind={behind} onGo={(address) => window.location.assign(address)} />}
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} publication={publication} />}
      <Changes publication={publication} />
      {obstacles.length === 0 && !isWaiting && (
        <PublicationForm publication={publication} wording={wording} onWording={setWording} onOvertaken={overtaken} onAsked={onNewer} />
      )}
      {isWaiting && (
        <ApprovalForm publication={publication} person={person} isPublishable={obstacles.length === 0} onOvertaken={overtaken} />
      )}
    </section>
  );
}
