import type { Figure } from "#survey/figure.ts";
import { formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** A figure in one cell: its index over its interval, or why it is not there. */
export function FigureText({ figure, minimum }: { readonly figure: Figure; readonly minimum: number }) {
  const { say, language } = useVoice();
  if (figure.state === "empty") {
    return (
      <>
        <span aria-hidden="true">{noFigure}</span>
        <span className="hidden">{say("figure.none")}</span>
      </>
    );
  }
  if (figure.state === "hidden") {
    return <span className="soft">{figure.reason === "too-few" ? say("figure.under", { minimum }) : say("figure.hidden-short")}</span>;
  }
  return (
    <>
      <b className="value">{formatHundredths(figure.percent, language)}</b>
      <small>{formatSpan(figure.interval.low, figure.interval.high, language)}</small>
    </>
  );
}
