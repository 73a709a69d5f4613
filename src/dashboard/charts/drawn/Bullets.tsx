import { wholeAxis, type Axis } from "#dashboard/charts/axis.ts";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import type { BulletRow } from "#dashboard/charts/rows.ts";
import { toneOf } from "#dashboard/charts/tone.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { useFigureTold } from "./figure-told.ts";
import { Hatched, RowWhisker } from "./marks.tsx";
import { RowsChart } from "./RowsChart.tsx";
import { useRowPlaces } from "./row-places.ts";

type Props = { readonly rows: readonly BulletRow[]; readonly label: string };

const axis: Axis = { ...wholeAxis, ticks: [0, 2000, 4000, 6000, 8000, 10_000] };

/** Bars from 0 with their intervals across the end; the line is the number to reach, the word says what became of it. */
export function Bullets({ rows, label }: Props) {
  const { say, language } = useVoice();
  const told = useFigureTold();
  return (
    <RowsChart
      rows={rows}
      axis={axis}
      label={label}
      tell={({ figure, target, verdict }) => [
        told(figure),
        ...(target === null ? [] : [say("charts.target", { percent: formatPlain(target, language) })]),
        ...(verdict === "" ? [] : [verdict]),
      ]}
      end={({ figure }) => (figure.state === "shown" ? formatHundredths(figure.percent, language) : "")}
    >
      {rows.map((row) => (
        <OneBullet key={row.key} row={row} />
      ))}
    </RowsChart>
  );
}

function OneBullet({ row: { key, figure, target, verdict } }: { readonly row: BulletRow }) {
  const places = useRowPlaces();
  if (places === null) return null;
  const place = places.of(key);
  const { x, middle } = place;
  const [from, to] = [x(axis.from), x(axis.to)];
  if (figure.state === "hidden") return <Hatched from={from} to={to} middle={middle} />;
  const track = <rect className="track" x={from} y={middle - 7} width={to - from} height={14} />;
  if (figure.state === "empty") return track;
  return (
    <g>
      {track}
      <rect className={`tone ${toneOf(figure, target)}`} x={from} y={middle - 7} width={x(figure.percent) - from} height={14} />
      {target !== null && <line className="aim whole" x1={x(target)} x2={x(target)} y1={middle - 13} y2={middle + 13} />}
      <RowWhisker interval={figure.interval} place={place} />
      <text className={`inside ${toneOf(figure, target)}`} x={from + 6} y={middle + 4.5}>
        {verdict}
      </text>
    </g>
  );
}
