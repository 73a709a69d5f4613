import { type ReactNode, useId } from "react";
import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { Fact } from "./Fact.tsx";
import { InForce } from "./ForceField.tsx";
import { type Publication, vouches } from "./publication.ts";

type Props = { readonly publication: Publication; readonly children: ReactNode };

/** Who asked for a publication, when, and with which words. */
export function Request({ publication, children }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { standing } = publication.head;
  if (standing.state !== "waiting") return null;
  return (
    <section className="form apart publication" aria-labelledby={title}>
      <h3 id={title}>{say("publish.asked")}</h3>
      <dl className="facts">
        <Fact name={say("publish.asked-by")}>
          {standing.askedBy.name ?? say("series.nobody")}, {formatMoment(standing.askedAt)}
        </Fact>
        <Fact name={say("survey.note")}>
          {standing.note}
          {vouches(publication) && <p>{say("publish.vouched")}</p>}
        </Fact>
        <Fact name={say("publish.when")}>{standing.inForce ? <InForce publication={publication} /> : say("publish.when-later")}</Fact>
      </dl>
      {children}
    </section>
  );
}
