import type { LinePiece, LinePoint } from "#dashboard/charts/rows.ts";
import { formatCount, formatHundredths } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly points: readonly LinePoint[];
  readonly pieces: readonly LinePiece[];
  /** Handed in by the chart. */
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: string | number };
};

/** Under each point its name, its figure, and how many forms that rests on, or why it is not there; with several pieces the name alone. */
export function PointName({ points, pieces, x, y, payload }: Props) {
  const { say, language } = useVoice();
  const point = points.find(({ key }) => key === payload?.value);
  if (point === undefined) return null;
  const figures = pieces.flatMap(({ figures: own }) => own.get(point.key) ?? []);
  const figure = figures.find(({ state }) => state === "shown") ?? figures[0] ?? { state: "empty" };
  const alone = figures.length <= 1;
  return (
    <text x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="12">
        {point.short}
      </tspan>
      {alone && figure.state === "shown" && (
        <tspan x={x} dy="18" className="bold">
          {formatHundredths(figure.percent, language)}
        </tspan>
      )}
      {alone && (
        <tspan x={x} dy="17" className="quiet">
          {figure.state === "shown"
            ? `n ${formatCount(figure.n, language)}`
            : say(figure.state === "hidden" ? "figure.hidden-short" : "charts.nobody")}
        </tspan>
      )}
    </text>
  );
}
