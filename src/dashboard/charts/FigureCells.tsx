import type { Figure } from "#survey/figure.ts";
import { formatCount, formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly figure: Figure; readonly minimum: number };

/** Index, interval and n as three cells of a row; one wide cell with the reason where they may not be shown. */
export function FigureCells({ figure, minimum }: Props) {
  const { say, language } = useVoice();
  if (figure.state !== "shown") return <Unshown figure={figure} minimum={minimum} columns={3} />;
  const { percent, interval, n } = figure;
  return (
    <>
      <td className="num" data-label={say("column.index")}>
        <b>{formatHundredths(percent, language)}</b>
      </td>
      <td className="num soft" data-label={say("column.interval")}>
        {formatSpan(interval.low, interval.high, language)}
      </td>
      <td className="num soft" data-label={say("column.n")}>
        {formatCount(n, language)}
      </td>
    </>
  );
}

/** Why a figure is not there: hatched with the reason in words, or «—» when nobody answered. */
export function Unshown({ figure, minimum, columns }: Props & { readonly columns: number }) {
  const { say } = useVoice();
  if (figure.state === "shown") return null;
  if (figure.state === "empty") {
    return (
      <td className="soft wide" colSpan={columns}>
        <span aria-hidden="true">{noFigure} </span>
        {say("figure.none")}
      </td>
    );
  }
  return (
    <td className="none wide" colSpan={columns}>
      <span>{figure.reason === "too-few" ? say("figure.too-few", { minimum }) : say("figure.complement")}</span>
    </td>
  );
}

/** The mark of a figure from 10 to 29 answers, beside the name of what it is about; nothing for any other. */
export function Indicative({ figure }: { readonly figure: Figure }) {
  const { say } = useVoice();
  return figure.state === "shown" && figure.weight === "indicative" ? <span className="tag">{say("figure.indicative")}</span> : null;
}
