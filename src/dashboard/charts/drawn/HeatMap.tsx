import type { Figure } from "#survey/figure.ts";
import type { HeatRow } from "#dashboard/charts/rows.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import { useFigureTold } from "./figure-told.ts";
import { RowsChart } from "./RowsChart.tsx";
import { useRowPlaces, type RowPlace } from "./row-places.ts";

type Props = { readonly columns: readonly string[]; readonly rows: readonly HeatRow[]; readonly label: string };

/** Numbers on the colour of their side of the target; a triangle and bold type say the same without colour. */
export function HeatMap({ columns, rows, label }: Props) {
  const told = useFigureTold();
  const axis = { from: 0, to: columns.length, ticks: columns.map((_, index) => index + 0.5) };
  return (
    <RowsChart
      rows={rows}
      axis={axis}
      columns={columns}
      tall={30}
      label={label}
      tell={({ cells }) => cells.map(({ figure }, index) => `${columns[index] ?? ""}: ${told(figure)}`)}
    >
      {rows.map((row) => (
        <Cells key={row.key} row={row} columns={columns} />
      ))}
    </RowsChart>
  );
}

function Cells({ row: { key, cells }, columns }: { readonly row: HeatRow; readonly columns: readonly string[] }) {
  const voice = useVoice();
  const places = useRowPlaces();
  if (places === null) return null;
  return cells.map(({ figure, heat }, index) => (
    <Cell key={columns[index]} text={written(figure, voice)} heat={heat} place={places.of(key)} index={index} />
  ));
}

function written(figure: Figure, { say, language }: Voice): string {
  if (figure.state === "shown") return formatHundredths(figure.percent, language);
  return figure.state === "hidden" ? say("figure.hidden-short") : noFigure;
}

type CellProps = {
  readonly text: string;
  readonly heat: HeatRow["cells"][number]["heat"];
  readonly place: RowPlace;
  readonly index: number;
};

function Cell({ text, heat, place: { x, middle }, index }: CellProps) {
  const [from, to] = [x(index) + 1, x(index + 1) - 1];
  const low = heat === "low-1" || heat === "low-2";
  return (
    <g className={`heat ${heat}`}>
      <rect x={from} y={middle - 15} width={Math.max(0, to - from)} height={30} />
      {low && <path className="down" d={`M${from + 8} ${middle - 3}h10l-5 6z`} />}
      <text className={heat === "none" ? "veil" : undefined} x={to - 8} y={middle + 4.5} textAnchor="end">
        {text}
      </text>
    </g>
  );
}
