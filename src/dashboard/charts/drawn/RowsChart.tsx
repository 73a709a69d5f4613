import { useRef, type ReactNode } from "react";
import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { Axis } from "#dashboard/charts/axis.ts";
import type { Named } from "#dashboard/charts/rows.ts";
import { ChartTip, type Told } from "./ChartTip.tsx";
import { ColumnName } from "./ColumnName.tsx";
import { HatchPattern } from "./marks.tsx";
import { RowNames } from "./RowNames.tsx";
import { layoutFor } from "./rows-layout.ts";
import { LayoutAround } from "./row-places.ts";
import { useWidth } from "./use-width.ts";

type Props<Row extends Named> = {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  /** What the ticks say, in their order, where they are columns; else they are whole percentages. */
  readonly columns?: readonly string[];
  /** How tall the marks of a row are, in pixels. */
  readonly tall?: number;
  /** What the picture says to somebody who does not see it. */
  readonly label: string;
  readonly tell: (row: Row) => readonly string[];
  /** What stands at the right end of a row, mostly its number. */
  readonly end?: (row: Row) => string;
  /** The marks; they find their places by `useRowPlaces`. */
  readonly children: ReactNode;
};

/** Rows under one axis, each with its name, marks of our own and what is told of it; on a narrow screen the name stands above. */
export function RowsChart<Row extends Named>({ rows, axis, label, tell, end, children, columns, tall = 26 }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const layout = layoutFor(rows, {
    width: useWidth(box),
    tall,
    ends: end !== undefined,
    ticks: axis.ticks.length > 0,
    ...(columns && { columns }),
  });
  const tick = (value: number) => columns?.[axis.ticks.indexOf(value)] ?? wholePercent(value);
  const told = (key: string): Told | null => {
    const row = rows.find((one) => one.key === key);
    return row === undefined ? null : { name: row.name, lines: tell(row) };
  };
  return (
    <div className="drawn" ref={box}>
      <LayoutAround value={layout}>
        <BarChart
          layout="vertical"
          width={layout.width}
          height={layout.height}
          data={rows.map(({ key }) => ({ key, value: axis.to }))}
          margin={{ top: 0, right: layout.right, bottom: 4, left: 0 }}
          role="img"
          aria-label={label}
        >
          <HatchPattern />
          <XAxis
            type="number"
            orientation="top"
            domain={[axis.from, axis.to]}
            ticks={[...axis.ticks]}
            tickFormatter={tick}
            {...(layout.columnWidth !== null && { tick: <ColumnName nameOf={tick} width={layout.columnWidth} /> })}
            interval={0}
            height={layout.head}
            axisLine={false}
            tickLine={false}
          />
          <YAxis type="category" dataKey="key" width={layout.names} tick={false} axisLine={false} tickLine={false} />
          <ChartTip tell={told} />
          <Bar dataKey="value" fill="none" isAnimationActive={false} />
          <RowNames rows={rows.map((row) => ({ key: row.key, name: row.name, end: end?.(row) ?? "" }))} />
          {children}
        </BarChart>
      </LayoutAround>
    </div>
  );
}

function wholePercent(value: number): string {
  return String(value / 100);
}
