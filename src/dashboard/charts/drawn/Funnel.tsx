import type { FunnelRow } from "#dashboard/charts/rows.ts";
import { formatCount, formatPercent } from "#ui/numbers.ts";
import { useVoice, type Voice } from "#dashboard/frame/voice.ts";
import { Hatched } from "./marks.tsx";
import { RowsChart } from "./RowsChart.tsx";
import { useRowPlaces } from "./row-places.ts";

type Props = { readonly rows: readonly FunnelRow[]; readonly label: string };

/** What is left of a chain, step by step, as bars from 0, each with its count and its share. */
export function Funnel({ rows, label }: Props) {
  const voice = useVoice();
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <RowsChart rows={rows} axis={{ from: 0, to: most, ticks: [] }} label={label} tell={(row) => [stepTold(row, voice)]}>
      {rows.map((row) => (
        <Step key={row.key} row={row} most={most} />
      ))}
    </RowsChart>
  );
}

function Step({ row, most }: { readonly row: FunnelRow; readonly most: number }) {
  const voice = useVoice();
  const places = useRowPlaces();
  if (places === null) return null;
  const { x, middle } = places.of(row.key);
  if (row.count === null) return <Hatched from={x(0)} to={x(most)} middle={middle} />;
  const end = x(row.count);
  const inside = row.count > most / 2;
  return (
    <g>
      <rect className="track" x={x(0)} y={middle - 10} width={x(most) - x(0)} height={20} />
      <rect className="step" x={x(0)} y={middle - 10} width={Math.max(1, end - x(0))} height={20} />
      <text className={inside ? "on5" : undefined} x={end + (inside ? -8 : 8)} y={middle + 4.5} textAnchor={inside ? "end" : "start"}>
        {stepTold(row, voice)}
      </text>
    </g>
  );
}

function stepTold({ count, percent }: FunnelRow, { say, language }: Voice): string {
  if (count === null) return say("figure.hidden-short");
  const counted = formatCount(count, language);
  return percent === null ? counted : `${counted} (${formatPercent(percent, language)})`;
}
