import type { Figure } from "#survey/figure.ts";
import { useSpoken } from "./WhiskerBar.tsx";
import { placeOn, type Axis } from "./axis.ts";

type Props = { readonly figure: Extract<Figure, { state: "shown" }>; readonly axis: Axis };

/** A figure on an axis that need not start at 0: a dot, and its interval as a line. */
export function WhiskerDot({ figure, axis }: Props) {
  const label = useSpoken(figure);
  return (
    <svg className="chart dot" role="img" aria-label={label}>
      {axis.ticks.map((tick) => (
        <line key={tick} className="axis" x1={placeOn(axis, tick)} x2={placeOn(axis, tick)} y1="-13" y2="37" />
      ))}
      <line className="whisker" x1={placeOn(axis, figure.interval.low)} x2={placeOn(axis, figure.interval.high)} y1="12" y2="12" />
      <circle className="mean" cx={placeOn(axis, figure.percent)} cy="12" r="5" />
    </svg>
  );
}
