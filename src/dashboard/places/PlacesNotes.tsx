import type { Results } from "#protocol/results.ts";
import { formatDate } from "#ui/numbers.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly results: Results;
  /** Whether any row has a target, and whether colours are shown. */
  readonly aimed: boolean;
  readonly coloured: boolean;
};

/** How the table is to be read: its colours, its ranks, and what changes are reckoned against. */
export function PlacesNotes({ results, aimed, coloured }: Props) {
  const { say } = useVoice();
  const colour = say(aimed ? "places.colour" : "places.no-aim");
  return (
    <p className="sub">
      {coloured && `${colour} `}
      {say("places.ranks")} <Compared {...results} />
    </p>
  );
}

function Compared({ query, before }: Results) {
  const voice = useVoice();
  if (before === null) return voice.say(query.period === "all" ? "places.not-compared-all" : "places.not-compared");
  const period = periodName(before.period, voice);
  if (before.through === null) return voice.say("places.compared", { period });
  return voice.say("places.compared-through", { period, now: formatDate(before.through.now), before: formatDate(before.through.before) });
}
