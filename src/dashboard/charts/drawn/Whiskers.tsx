import type { Figure } from "#survey/figure.ts";
import { axisOver, clearOf, type Axis } from "#dashboard/charts/axis.ts";
import type { WhiskerRow } from "#dashboard/charts/rows.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { useFigureTold } from "./figure-told.ts";
import { Hatched, RowWhisker, TargetLine } from "./marks.tsx";
import { RowsChart } from "./RowsChart.tsx";
import { useRowPlaces, type RowPlace } from "./row-places.ts";

type Props = {
  readonly rows: readonly WhiskerRow[];
  /** What the figures of a row are, where there are two: «bên trái», «bên phải». */
  readonly series?: readonly string[];
  readonly target?: number | null;
  readonly label: string;
};

/** Dots with their intervals; the second of a row is hollow, so that both are told apart without colour. */
export function Whiskers({ rows, series, target = null, label }: Props) {
  const { language } = useVoice();
  const told = useFigureTold();
  const axis = axisOver(
    rows.flatMap(({ figures }) => figures),
    target,
  );
  const two = rows.some(({ figures }) => figures.length > 1);
  const named = (index: number) => (series?.[index] === undefined ? "" : `${series[index]}: `);
  const alone = ([figure, ...others]: readonly Figure[]) =>
    figure?.state === "shown" && others.length === 0 ? formatHundredths(figure.percent, language) : "";
  return (
    <RowsChart
      rows={rows}
      axis={clearOf(axis, target)}
      tall={two ? 34 : 26}
      label={label}
      tell={({ figures }) => figures.map((figure, index) => named(index) + told(figure))}
      end={({ figures }) => alone(figures)}
    >
      <Dots rows={rows} axis={axis} target={target} />
    </RowsChart>
  );
}

function Dots({ rows, axis, target }: Pick<Props, "rows"> & { readonly axis: Axis; readonly target: number | null }) {
  const places = useRowPlaces();
  if (places === null) return null;
  const { whole } = places;
  return (
    <>
      {axis.ticks.map((tick) => (
        <line key={tick} className="grid" x1={whole.x(tick)} x2={whole.x(tick)} y1={whole.top} y2={whole.bottom} />
      ))}
      {target !== null && <TargetLine at={target} place={whole} />}
      {rows.map(({ key, figures: [first, second] }) => (
        <g key={key}>
          {first !== undefined && <Dot figure={first} place={lifted(places.of(key), second === undefined ? 0 : -8)} axis={axis} />}
          {second !== undefined && <Dot figure={second} place={lifted(places.of(key), 8)} axis={axis} hollow />}
        </g>
      ))}
    </>
  );
}

type DotProps = { readonly figure: Figure; readonly place: RowPlace; readonly hollow?: boolean; readonly axis: Axis };

function Dot({ figure, place, hollow = false, axis }: DotProps) {
  if (figure.state === "empty") return null;
  if (figure.state === "hidden") return <Hatched from={place.x(axis.from)} to={place.x(axis.to)} middle={place.middle} />;
  return (
    <g className={figure.weight}>
      <RowWhisker interval={figure.interval} place={place} />
      <circle className={hollow ? "dot hollow" : "dot"} cx={place.x(figure.percent)} cy={place.middle} r="5" />
    </g>
  );
}

function lifted(place: RowPlace, by: number): RowPlace {
  return { ...place, middle: place.middle + by };
}
