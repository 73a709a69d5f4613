import type { Change } from "#survey/change.ts";
import { formatChange, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** A change in a narrow cell: the points, bold and «thay đổi thật» where it is one, the doubt for who listens; or why there are none. */
export function ChangeText({ change }: { readonly change: Change }) {
  const { say, language } = useVoice();
  if (change.state === "unknown") {
    return (
      <span className="soft">
        <span aria-hidden="true">{noFigure}</span>
        <small className="because">{say(`change.${change.reason}`)}</small>
      </span>
    );
  }
  const points = formatChange(change.points, language);
  if (change.sure) {
    return (
      <>
        <b>{points}</b>
        <small>{say("change.sure")}</small>
      </>
    );
  }
  return (
    <span className="soft">
      {points}
      <span className="hidden">{` ${say("change.unsure")}`}</span>
    </span>
  );
}
