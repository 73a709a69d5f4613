import type { Distribution } from "#survey/figure.ts";
import { levels } from "#survey/scale.ts";
import { carriesNumber, middleOf, scaleFor, segmentsOf, type LevelsScale } from "#dashboard/charts/levels-layout.ts";
import type { LevelsRow } from "#dashboard/charts/rows.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import { useFigureTold } from "./figure-told.ts";
import { Hatched } from "./marks.tsx";
import { RowsChart } from "./RowsChart.tsx";
import { useRowPlaces, type RowPlace } from "./row-places.ts";

type Props = { readonly rows: readonly LevelsRow[]; readonly label: string };

/** The axis runs over shares of the drawing, not over percentages: it carries no numbers. */
const shares = { from: 0, to: 1, ticks: [] };

/** The five levels of each row side by side on one scale, «Bình thường» centred on the dotted line. */
export function DivergingBars({ rows, label }: Props) {
  const voice = useVoice();
  const told = useFigureTold();
  const scale = scaleFor(rows.flatMap(({ distribution }) => (distribution === null ? [] : [distribution])));
  return (
    <RowsChart
      rows={rows}
      axis={shares}
      tall={24}
      label={label}
      tell={({ distribution, figure }) => [told(figure), ...(distribution === null ? [] : levelsTold(distribution, voice))]}
      end={({ figure }) => (figure.state === "shown" ? formatHundredths(figure.percent, voice.language) : "")}
    >
      <AllLevels rows={rows} scale={scale} />
    </RowsChart>
  );
}

function AllLevels({ rows, scale }: { readonly rows: readonly LevelsRow[]; readonly scale: LevelsScale }) {
  const places = useRowPlaces();
  if (places === null) return null;
  const { x, top, bottom } = places.whole;
  return (
    <>
      <line className="middle" x1={x(middleOf(scale))} x2={x(middleOf(scale))} y1={top} y2={bottom} />
      {rows.map((row) => (
        <Levels key={row.key} row={row} place={places.of(row.key)} scale={scale} />
      ))}
    </>
  );
}

type LevelsProps = { readonly row: LevelsRow; readonly place: RowPlace; readonly scale: LevelsScale };

function Levels({ row: { distribution, figure }, place: { x, middle }, scale }: LevelsProps) {
  if (distribution === null) return figure.state === "empty" ? null : <Hatched from={x(0)} to={x(1)} middle={middle} />;
  return segmentsOf(distribution.levels, scale).map((segment) => (
    <g key={segment.level}>
      <rect className={`level l${segment.level}`} x={x(segment.start)} y={middle - 11} width={x(segment.width) - x(0)} height={22} />
      {carriesNumber(segment) && (
        <text className={`on${segment.level}`} x={x(segment.start + segment.width / 2)} y={middle + 4.5} textAnchor="middle">
          {segment.percent}
        </text>
      )}
    </g>
  ));
}

function levelsTold({ levels: counts, notApplicable, missing }: Distribution, { say, read }: Voice): readonly string[] {
  const spread = levels.map(({ level, text }) => `${read(text)}: ${say("charts.answers", { count: counts[level - 1] ?? 0 })}`);
  return [...spread, say("charts.outside", { notApplicable, missing })];
}
