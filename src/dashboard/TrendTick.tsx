import { formatCount, formatDate } from "#ui/numbers.ts";
import type { TrendPoint } from "./trend-points.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: string | number };
  readonly points: readonly TrendPoint[];
};

/** Under each month its name, and how many forms it rests on or why it is not there. */
export function TrendTick({ x, y, payload, points }: Props) {
  const { say, language } = useVoice();
  const point = points.find(({ month }) => month === payload.value);
  if (point === undefined) return null;
  const { month, figure } = point;
  const words = { shown: "", hidden: say("figure.hidden-short"), empty: say("trend.none") };
  return (
    <text x={x} y={y} textAnchor="middle" className="tick">
      <tspan x={x} dy="14">
        {formatDate(month)}
      </tspan>
      <tspan x={x} dy="17" className="quiet">
        {figure.state === "shown" ? `n ${formatCount(figure.n, language)}` : words[figure.state]}
      </tspan>
    </text>
  );
}
