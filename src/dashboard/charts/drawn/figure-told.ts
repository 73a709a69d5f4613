import type { Figure } from "#survey/figure.ts";
import { formatCount, formatPercent, formatSpan, noFigure } from "#ui/numbers.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";

/** A figure in a line: `85,81% (84,51 – 87,00), n = 846`; why it is not there otherwise. */
export function figureTold(figure: Figure, { say, language }: Voice): string {
  if (figure.state === "empty") return `${noFigure} ${say("figure.none")}`;
  if (figure.state === "hidden") return say("figure.hidden-short");
  const { percent, interval, n, weight } = figure;
  const told = `${formatPercent(percent, language)} (${formatSpan(interval.low, interval.high, language)}), n = ${formatCount(n, language)}`;
  return weight === "indicative" ? `${told}, ${say("figure.indicative")}` : told;
}

/** The same, in the language of the page. */
export function useFigureTold(): (figure: Figure) => string {
  const voice = useVoice();
  return (figure) => figureTold(figure, voice);
}
