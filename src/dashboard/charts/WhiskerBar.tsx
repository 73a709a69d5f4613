import type { Figure } from "#survey/figure.ts";
import { formatHundredths, formatPercent } from "#ui/numbers.ts";
import { placeOn, wholeAxis } from "./axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Shown = Extract<Figure, { state: "shown" }>;

/** A share from 0 to 100 as a bar with its interval across the end. */
export function WhiskerBar({ figure: { percent, interval } }: { readonly figure: Shown }) {
  const label = useSpoken({ percent, interval });
  return (
    <svg className="chart bar" role="img" aria-label={label}>
      <rect className="track" width="100%" height="14" y="8" />
      <rect className="fill" width={placeOn(wholeAxis, percent)} height="14" y="8" />
      <Whisker interval={interval} />
    </svg>
  );
}

/** An interval across the end of a bar, with a halo so that it shows on every ground. */
export function Whisker({ interval }: Pick<Shown, "interval">) {
  const [low, high] = [placeOn(wholeAxis, interval.low), placeOn(wholeAxis, interval.high)];
  return ["halo", "whisker"].map((stroke) => (
    <g key={stroke} className={stroke}>
      <line x1={low} x2={high} y1="15" y2="15" />
      <line x1={low} x2={low} y1="10.5" y2="19.5" />
      <line x1={high} x2={high} y1="10.5" y2="19.5" />
    </g>
  ));
}

/** What a figure says to somebody who does not see its picture. */
export function useSpoken({ percent, interval }: Pick<Shown, "percent" | "interval">): string {
  const { say, language } = useVoice();
  const [low, high] = [formatHundredths(interval.low, language), formatHundredths(interval.high, language)];
  return say("figure.spoken", { percent: formatPercent(percent, language), low, high });
}
