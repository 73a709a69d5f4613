import type { Change } from "#survey/change.ts";
import { formatChange, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly change: Change; readonly label: string };

/** A change in percentage points as a cell, and whether it is a true one; «—» with the reason where it is not known. */
export function ChangeCell({ change, label }: Props) {
  const { say, language } = useVoice();
  if (change.state === "unknown") {
    return (
      <td className="num change" data-label={label}>
        <span className="value" aria-hidden="true">
          {noFigure}
        </span>
        <small className="because">{say(`change.${change.reason}`)}</small>
      </td>
    );
  }
  return (
    <td className="num change" data-label={label}>
      <span className="value">{formatChange(change.points, language)}</span>
      <small>{change.sure ? <b>{say("change.sure")}</b> : say("change.unsure")}</small>
    </td>
  );
}
