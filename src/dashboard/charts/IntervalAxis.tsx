import type { Figure } from "#survey/figure.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { useSpoken } from "./WhiskerBar.tsx";
import { axisAround, placeOn } from "./axis.ts";
import { formatPlain } from "./plain-percent.ts";

type Props = {
  readonly figure: Extract<Figure, { state: "shown" }>;
  /** The number to reach, in hundredths of a percent; the axis is long enough to hold it. */
  readonly target?: number | null;
};

/** The interval of one figure on the stretch of the axis around it, with the line it is to reach. */
export function IntervalAxis({ figure, target = null }: Props) {
  const { say, language } = useVoice();
  const label = useSpoken(figure);
  const { low, high } = figure.interval;
  const axis = axisAround(Math.min(low, target ?? low), Math.max(high, target ?? high));
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
      <line className="span" x1={at(low)} x2={at(high)} y1="30" y2="30" />
      {target !== null && (
        <>
          <line className="target" x1={at(target)} x2={at(target)} y1="15" y2="46" />
          <text x={at(target)} y="11" textAnchor={target < (axis.from + axis.to) / 2 ? "start" : "end"}>
            {say("charts.target", { percent: formatPlain(target, language) })}
          </text>
        </>
      )}
      <circle className="point" cx={at(figure.percent)} cy="30" r="8" />
    </svg>
  );
}

function anchorOf(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}
