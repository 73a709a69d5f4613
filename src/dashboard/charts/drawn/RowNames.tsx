import { Text } from "recharts";
import type { Named } from "#dashboard/charts/rows.ts";
import { useRowPlaces } from "./row-places.ts";

type Props = { readonly rows: readonly (Named & { readonly end: string })[] };

/** The name of each row, over or beside its marks, what stands at its end, and the hairlines between rows. */
export function RowNames({ rows }: Props) {
  const places = useRowPlaces();
  if (places === null) return null;
  const { layout } = places;
  return rows.map(({ key, name, end }) => {
    const { top, bottom, middle } = places.of(key);
    return (
      <g key={key}>
        <line className="between" x1={0} x2={layout.width} y1={top} y2={top} />
        <Text
          className="name"
          x={0}
          y={layout.above ? top + layout.air : (top + bottom) / 2}
          width={layout.nameWidth}
          lineHeight="1.3em"
          verticalAnchor={layout.above ? "start" : "middle"}
        >
          {name}
        </Text>
        <text className="end" x={layout.width} y={middle + 4.5} textAnchor="end">
          {end}
        </text>
      </g>
    );
  });
}
