import { placeOn, roomyTicks, type Axis } from "./axis.ts";

/** The numbers of an axis above its column, whole percentages. */
export function AxisHead({ axis }: { readonly axis: Axis }) {
  const first = axis.ticks[0];
  const last = axis.ticks.at(-1);
  const anchor = (tick: number) => {
    if (tick === first) return "start";
    return tick === last ? "end" : "middle";
  };
  return (
    <svg className="chart axis-head" aria-hidden="true">
      {roomyTicks(axis).map((tick) => (
        <text key={tick} className="quiet" x={placeOn(axis, tick)} y="13" textAnchor={anchor(tick)}>
          {tick / 100}
        </text>
      ))}
    </svg>
  );
}
