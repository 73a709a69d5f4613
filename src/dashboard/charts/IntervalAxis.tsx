import type { Figure } from "#survey/figure.ts";
import { useSpoken } from "./WhiskerBar.tsx";
import { axisAround, placeOn } from "./axis.ts";

/** The interval of one figure on the stretch of the axis around it. */
export function IntervalAxis({ figure }: { readonly figure: Extract<Figure, { state: "shown" }> }) {
  const label = useSpoken(figure);
  const axis = axisAround(figure.interval.low, figure.interval.high);
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
      <circle className="point" cx={at(figure.percent)} cy="30" r="8" />
    </svg>
  );
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}
