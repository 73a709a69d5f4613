import type { Figure } from "#survey/figure.ts";
import { useSpoken } from "./WhiskerBar.tsx";
import { axisAround, placeOn, type Axis } from "./axis.ts";

type Props = {
  readonly figure: Extract<Figure, { state: "shown" }>;
  /** What it should reach, in hundredths of a percent, and its name beside the line. */
  readonly target?: { readonly percent: number; readonly name: string } | undefined;
};

/** The interval of one figure on the stretch of the axis around it, and the line it should reach. */
export function IntervalAxis({ figure, target }: Props) {
  const label = useSpoken(figure);
  const { low, high } = figure.interval;
  const axis = axisAround(Math.min(low, target?.percent ?? low), Math.max(high, target?.percent ?? high));
  const at = (value: number) => placeOn(axis, value);
  return (
    <svg className="chart interval" role="img" aria-label={label}>
      <line className="axis" x1="0" x2="100%" y1="40" y2="40" />
      {axis.ticks.map((tick, index) => (
        <g key={tick}>
          <line className="axis" x1={at(tick)} x2={at(tick)} y1="40" y2="45" />
          <text className="quiet" x={at(tick)} y="60" textAnchor={anchorOf(index, axis.ticks.length)}>
            {tick / 100}
          </text>
        </g>
      ))}
      <line className="span" x1={at(figure.interval.low)} x2={at(figure.interval.high)} y1="30" y2="30" />
      {target !== undefined && <TargetLine axis={axis} {...target} />}
      <circle className="point" cx={at(figure.percent)} cy="30" r="8" />
    </svg>
  );
}

/** The name stands on the side that has more room. */
function TargetLine({ axis, percent, name }: NonNullable<Props["target"]> & { readonly axis: Axis }) {
  const right = percent - axis.from < axis.to - percent;
  return (
    <g>
      <line className="target" x1={placeOn(axis, percent)} x2={placeOn(axis, percent)} y1="4" y2="46" />
      <text x={placeOn(axis, percent)} dx={right ? 6 : -6} y="14" textAnchor={right ? "start" : "end"}>
        {name}
      </text>
    </g>
  );
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}
