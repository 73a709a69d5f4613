import { useVoice } from "#dashboard/frame/voice.ts";
import { placeOn, roomyTicks, type Axis } from "./axis.ts";
import { formatPlain } from "./plain-percent.ts";

type Props = {
  readonly axis: Axis;
  /** A number to reach, printed bold in the place of the ticks it would run into. */
  readonly target?: number | null;
};

/** The numbers of an axis above its column, whole percentages. */
export function AxisHead({ axis, target = null }: Props) {
  const { language } = useVoice();
  const first = axis.ticks[0];
  const last = axis.ticks.at(-1);
  const anchor = (tick: number) => {
    if (tick === first) return "start";
    return tick === last ? "end" : "middle";
  };
  return (
    <svg className="chart axis-head" aria-hidden="true">
      {roomyTicks(axis)
        .filter((tick) => target === null || Math.abs(tick - target) > (axis.to - axis.from) / 5)
        .map((tick) => (
          <text key={tick} className="quiet" x={placeOn(axis, tick)} y="13" textAnchor={anchor(tick)}>
            {tick / 100}
          </text>
        ))}
      {target !== null && (
        <text className="bold" x={placeOn(axis, target)} y="13" textAnchor="middle">
          {formatPlain(target, language)}
        </text>
      )}
    </svg>
  );
}
