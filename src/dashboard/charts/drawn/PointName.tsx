import type { Figure } from "#survey/figure.ts";
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

const nobody: Figure = { state: "empty" };

/** Under each point its name, its figure, how many forms that rests on, or why it is not there, and up to when it is counted; with several pieces no figure. */
export function PointName({ points, pieces, x, y, payload }: Props) {
  const point = points.find(({ key }) => key === payload?.value);
  if (point === undefined) return null;
  const figures = pieces.flatMap(({ figures: own }) => own.get(point.key) ?? []);
  const figure = figures.find(({ state }) => state === "shown") ?? figures[0] ?? nobody;
  const alone = figures.length <= 1;
  return (
    <text x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="12">
        {point.short}
      </tspan>
      {alone && <FigureLines x={x} figure={figure} />}
      {point.until !== null && (
        <tspan x={x} dy="17" className="quiet">
          {point.until}
        </tspan>
      )}
    </text>
  );
}

function FigureLines({ figure, x }: { readonly figure: Figure; readonly x: Props["x"] }) {
  const { say, language } = useVoice();
  if (figure.state !== "shown") {
    return (
      <tspan x={x} dy="18" className="quiet">
        {say(figure.state === "hidden" ? "figure.hidden-short" : "charts.nobody")}
      </tspan>
    );
  }
  return (
    <>
      <tspan x={x} dy="18" className="bold">
        {formatHundredths(figure.percent, language)}
      </tspan>
      <tspan x={x} dy="17" className="quiet">
        {`n ${formatCount(figure.n, language)}`}
      </tspan>
    </>
  );
}
