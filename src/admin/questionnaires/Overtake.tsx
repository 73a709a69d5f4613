import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { newestOf, type Overtaking, type Publication } from "./publication.ts";

type Props = { readonly how: Overtaking; readonly publication: Publication };

/** What somebody else did meanwhile, that nothing was published because of it, and the way on. */
export function Overtake({ how, publication }: Props) {
  const { say } = useVoice();
  const { changedBy, changedAt } = publication.head;
  const said = {
    name: changedBy.name ?? say("series.nobody"),
    at: formatMoment(changedAt),
    version: String(newestOf(publication)?.version ?? 0),
  };
  return (
    <div className="banner warn" role="alert">
      <p>{say(`publish.overtaken-${how}`, said)}</p>
    </div>
  );
}
