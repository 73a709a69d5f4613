import type { Figure } from "#survey/figure.ts";
import { useSpoken } from "#dashboard/charts/WhiskerBar.tsx";
import { placeOn, type Axis } from "#dashboard/charts/axis.ts";
import type { Line } from "./target-lines.ts";

type Props = { readonly figure: Extract<Figure, { state: "shown" }>; readonly axis: Axis; readonly line: Line | null };

/** A figure of a row as a dot with its interval, on the axis that runs through all rows; the dotted line is its target. */
export function DotOnAxis({ figure, axis, line }: Props) {
  const label = useSpoken(figure);
  const at = (value: number) => placeOn(axis, value);
  return (
    <svg className="chart dot" role="img" aria-label={label}>
      {line !== null && <line className="aim" x1={at(line.percent)} x2={at(line.percent)} y1="-6" y2="30" />}
      <line className="whisker" x1={at(figure.interval.low)} x2={at(figure.interval.high)} y1="12" y2="12" />
      <circle className="mean" cx={at(figure.percent)} cy="12" r="5" />
    </svg>
  );
}
