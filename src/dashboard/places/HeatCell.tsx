import type { Figure } from "#survey/figure.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { heatOf } from "./heat.ts";
import type { Line } from "./target-lines.ts";

type Props = {
  readonly figure: Figure;
  readonly line: Line | null;
  /** By which its tip finds it. */
  readonly at: { readonly row: string; readonly code: string };
  /** Whether the keyboard comes into the map here. */
  readonly first: boolean;
};

/** One criterion of one row: the number on the colour of its side of the target; hatched where it may not be shown. */
export function HeatCell({ figure, line, at, first }: Props) {
  const heat = heatOf(figure, line);
  const colour = figure.state === "empty" ? "plain" : heat;
  return (
    <td className={`num cell heat ${colour}`} data-row={at.row} data-code={at.code} tabIndex={first ? 0 : -1}>
      <Content figure={figure} heat={heat} />
    </td>
  );
}

/** The number with its side in words, for who does not see the colour. */
function Content({ figure, heat }: { readonly figure: Figure; readonly heat: ReturnType<typeof heatOf> }) {
  const { say, language } = useVoice();
  if (figure.state === "hidden") return <span>{say("figure.hidden-short")}</span>;
  if (figure.state === "empty") {
    return (
      <>
        <span aria-hidden="true">{noFigure}</span>
        <span className="hidden">{say("figure.none")}</span>
      </>
    );
  }
  const isLow = heat === "low-1" || heat === "low-2";
  return (
    <>
      {isLow && <i className="down" aria-hidden="true" />}
      {formatHundredths(figure.percent, language)}
      {heat !== "plain" && heat !== "none" && <span className="hidden">{` ${say(`heat.${heat}`)}`}</span>}
    </>
  );
}
