import { Text } from "recharts";

type Props = {
  readonly nameOf: (value: number) => string;
  readonly width: number;
  /** These the axis hands in. */
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
};

/** The name of a column over its middle, in as many lines as its width asks for. */
export function ColumnName({ nameOf, width, x = 0, y = 0, payload }: Props) {
  if (payload === undefined) return null;
  return (
    <Text x={x} y={y} width={width} lineHeight={17} textAnchor="middle" verticalAnchor="end" className="quiet">
      {nameOf(payload.value)}
    </Text>
  );
}
