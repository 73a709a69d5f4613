import type { Figure } from "#survey/figure.ts";
import { useSpoken, Whisker } from "./WhiskerBar.tsx";
import { placeOn, wholeAxis } from "./axis.ts";
import { toneOf } from "./tone.ts";

type Props = {
  readonly figure: Extract<Figure, { state: "shown" }>;
  /** The number to reach, in hundredths of a percent; null where nobody set any. */
  readonly target: number | null;
};

/** A share from 0 to 100 as a bar in a cell, with its interval across the end and the number it is to reach; the verdict stands beside it in words. */
export function Bullet({ figure, target }: Props) {
  const label = useSpoken(figure);
  return (
    <svg className="chart bar" role="img" aria-label={label}>
      <rect className="track" width="100%" height="14" y="8" />
      <rect className={`tone ${toneOf(figure, target)}`} width={placeOn(wholeAxis, figure.percent)} height="14" y="8" />
      {target !== null && <line className="target" x1={placeOn(wholeAxis, target)} x2={placeOn(wholeAxis, target)} y1="2" y2="28" />}
      <Whisker interval={figure.interval} />
    </svg>
  );
}
