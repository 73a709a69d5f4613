import { useId } from "react";
import type { Finding } from "#survey/findings.ts";
import { addressInDraft, addressOfDraft } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import { FindingList } from "./FindingList.tsx";
import type { Publication } from "./publication.ts";

type Props = { readonly obstacles: readonly Finding[]; readonly publication: Publication };

/** What has to be mended before a draft can be published; each leads to its place in the editor. */
export function Obstacles({ obstacles, publication: { head, definition } }: Props) {
  const { say } = useVoice();
  const title = useId();
  return (
    <section className="obstacles" aria-labelledby={title}>
      <h3 id={title}>{say("publish.obstacles", { count: obstacles.length })}</h3>
      <FindingList survey={definition} findings={obstacles} addressOf={(finding) => addressInDraft(head.draft, finding)} />
      <p className="row">
        <a className="button main" href={addressOfDraft(head.draft)}>
          {say("publish.obstacles-open")}
        </a>
      </p>
    </section>
  );
}
