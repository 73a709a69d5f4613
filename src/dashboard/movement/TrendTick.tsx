import { formatCount, formatDate, formatHundredths } from "#ui/numbers.ts";
import type { TrendPoint } from "./trend-points.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly points: readonly TrendPoint[];
  /** The place and the month of the tick are handed in by the chart. */
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: string | number };
};

/** Under each month its name, its index, and how many forms that rests on, or why it is not there. */
export function TrendTick({ points, x, y, payload }: Props) {
  const { say, language } = useVoice();
  const point = points.find(({ month }) => month === payload?.value);
  if (point === undefined) return null;
  const { month, figure } = point;
  return (
    <text x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="14">
        {formatDate(month)}
      </tspan>
      {figure.state === "shown" && (
        <tspan x={x} dy="18" className="bold">
          {formatHundredths(figure.percent, language)}
        </tspan>
      )}
      <tspan x={x} dy="17" className="quiet">
        {figure.state === "shown"
          ? `n ${formatCount(figure.n, language)}`
          : say(figure.state === "hidden" ? "figure.hidden-short" : "trend.none")}
      </tspan>
    </text>
  );
}
