import type { Figure } from "#survey/figure.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { heatOf } from "./heat.ts";
import type { Line } from "./target-lines.ts";

type Props = { readonly figure: Figure; readonly line: Line | null };

/** One criterion of one row: the number on the colour of its side of the target, the side in words for who does not see it. */
export function HeatCell({ figure, line }: Props) {
  const { say, language } = useVoice();
  const heat = heatOf(figure, line);
  if (figure.state === "hidden") {
    return (
      <td className="num cell none">
        <span>{say("figure.hidden-short")}</span>
      </td>
    );
  }
  if (figure.state === "empty") {
    return (
      <td className="num cell">
        <span aria-hidden="true">{noFigure}</span>
        <span className="hidden">{say("figure.none")}</span>
      </td>
    );
  }
  const isLow = heat === "low-1" || heat === "low-2";
  return (
    <td className={`num cell heat ${heat}`}>
      {isLow && <i className="down" aria-hidden="true" />}
      {formatHundredths(figure.percent, language)}
      {heat !== "plain" && heat !== "none" && <span className="hidden">{` ${say(`heat.${heat}`)}`}</span>}
    </td>
  );
}
