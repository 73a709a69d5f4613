import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { Figure } from "#survey/figure.ts";
import type { Axis } from "#dashboard/charts/axis.ts";
import type { LineMark, LinePiece, LinePoint } from "#dashboard/charts/rows.ts";
import { stretchesOf } from "./stretches.ts";

type Props = {
  readonly points: readonly LinePoint[];
  readonly pieces: readonly LinePiece[];
  readonly marks: readonly LineMark[];
  readonly target: number | null;
  readonly axis: Axis;
  /** Whether the axis' numbers stand at the far end too, where they scroll out of sight. */
  readonly twice: boolean;
};

type At = { readonly x: (key: string) => number; readonly y: (value: number) => number };

/** Grid, target, waves, breaks, and each piece with its dots and intervals, in the places the chart's axes give. */
export function LineMarks({ points, pieces, marks, target, axis, twice }: Props) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  const plot = usePlotArea();
  if (across === undefined || up === undefined || plot === undefined) return null;
  const at: At = { x: (key) => across(key, { position: "middle" }) ?? plot.x, y: (value) => up(value) ?? plot.y };
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  return (
    <>
      {axis.ticks.map((tick) => (
        <line key={tick} className="grid" x1={plot.x} x2={right} y1={at.y(tick)} y2={at.y(tick)} />
      ))}
      {twice &&
        axis.ticks.map((tick) => (
          <text key={tick} className="quiet" x={right + 8} y={at.y(tick) + 4.5}>
            {tick / 100}
          </text>
        ))}
      <line className="ground" x1={plot.x} x2={right} y1={bottom} y2={bottom} />
      {points
        .filter(({ key }) => isHidden(key, pieces))
        .map(({ key }) => (
          <rect key={key} className="hatch" x={at.x(key) - 16} y={plot.y} width={32} height={plot.height} fill="url(#hatch)" />
        ))}
      {target !== null && <line className="aim" x1={plot.x} x2={right} y1={at.y(target)} y2={at.y(target)} />}
      {marks.map((mark, index) => (
        <Happened
          key={mark.at + mark.name}
          mark={mark}
          x={at.x(mark.at)}
          top={plot.y}
          bottom={bottom}
          second={index % 2 === 1}
          late={at.x(mark.at) > plot.x + plot.width * 0.7}
        />
      ))}
      {pieces.map((piece, index) => (
        <Piece key={piece.key} piece={piece} points={points} at={at} shape={shapes[index % shapes.length] ?? "circle"} />
      ))}
    </>
  );
}

const shapes = ["circle", "square", "diamond", "triangle"] as const;

/** Near the end the name stands before its line, so that it stays in the drawing. */
function Happened({ mark, x, top, bottom, second, late }: HappenedProps) {
  return (
    <g className={`happened ${mark.kind}`}>
      <line x1={x} x2={x} y1={top - (second ? 14 : 32)} y2={bottom} />
      <text x={late ? x - 5 : x + 5} y={top - (second ? 5 : 23)} textAnchor={late ? "end" : "start"}>
        {mark.name}
      </text>
    </g>
  );
}

type HappenedProps = {
  readonly mark: LineMark;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly second: boolean;
  readonly late: boolean;
};

type PieceProps = {
  readonly piece: LinePiece;
  readonly points: readonly LinePoint[];
  readonly at: At;
  readonly shape: (typeof shapes)[number];
};

function Piece({ piece: { figures }, points, at, shape }: PieceProps) {
  const running = new Set(points.filter(({ until }) => until !== null).map(({ key }) => key));
  return (
    <g className={`piece ${shape}`}>
      {stretchesOf(points, figures).map((stretch) => (
        <Joined key={stretch[0]?.key} stretch={stretch} running={running} at={at} />
      ))}
      {points.map(({ key }) => {
        const figure = figures.get(key);
        return figure?.state === "shown" ? (
          <Point key={key} figure={figure} x={at.x(key)} y={at.y} shape={shape} running={running.has(key)} />
        ) : null;
      })}
    </g>
  );
}

type JoinedProps = {
  readonly stretch: readonly { readonly key: string; readonly percent: number }[];
  readonly running: ReadonlySet<string>;
  readonly at: At;
};

/** What is over as one line; the way to what is not, dashed. */
function Joined({ stretch, running, at }: JoinedProps) {
  const over = stretch.filter(({ key }) => !running.has(key));
  const open = stretch.slice(Math.max(0, over.length - 1));
  const line = (places: typeof stretch) => `M${places.map(({ key, percent }) => `${at.x(key)} ${at.y(percent)}`).join("L")}`;
  return (
    <>
      {over.length > 1 && <path className="joined" d={line(over)} />}
      {over.length < stretch.length && open.length > 1 && <path className="joined running" d={line(open)} />}
    </>
  );
}

type PointProps = {
  readonly figure: Extract<Figure, { state: "shown" }>;
  readonly x: number;
  readonly y: At["y"];
  readonly shape: (typeof shapes)[number];
  readonly running: boolean;
};

function Point({ figure: { percent, interval, weight }, x, y, shape, running }: PointProps) {
  const [low, high, middle] = [y(interval.low), y(interval.high), y(percent)];
  return (
    <g className={weight}>
      <path className="whisker" d={`M${x} ${low}V${high}M${x - 4.5} ${low}h9M${x - 4.5} ${high}h9`} />
      <path className={running ? "dot running" : "dot"} d={outlines[shape]} transform={`translate(${x} ${middle})`} />
    </g>
  );
}

const outlines = {
  circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
  square: "M-4.5-4.5h9v9h-9z",
  diamond: "M0-6.5L6.5 0 0 6.5-6.5 0z",
  triangle: "M0-6L6 5H-6z",
} as const;

function isHidden(key: string, pieces: readonly LinePiece[]): boolean {
  const figures = pieces.flatMap((piece) => piece.figures.get(key) ?? []);
  return figures.length > 0 && figures.every(({ state }) => state === "hidden");
}
