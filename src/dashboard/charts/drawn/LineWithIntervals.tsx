import { useEffect, useRef } from "react";
import { Bar, ComposedChart, XAxis, YAxis } from "recharts";
import { axisOver } from "#dashboard/charts/axis.ts";
import type { LineMark, LinePiece, LinePoint } from "#dashboard/charts/rows.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChartTip, type Told } from "./ChartTip.tsx";
import { LineMarks } from "./LineMarks.tsx";
import { PointName } from "./PointName.tsx";
import { useFigureTold } from "./figure-told.ts";
import { HatchPattern } from "./marks.tsx";
import { useWidth } from "./use-width.ts";

type Props = {
  /** Every place on the time axis, ascending; gaps too. */
  readonly points: readonly LinePoint[];
  /** Joined points, at most four pieces; what a piece has no figure for is a gap in it. */
  readonly pieces: readonly LinePiece[];
  readonly marks?: readonly LineMark[];
  readonly target?: number | null;
  readonly label: string;
  readonly height?: number;
};

const none: readonly LineMark[] = [];

/** Under this a point's numbers would run into its neighbour's: the drawing then scrolls. */
const leastPointWidth = 72;

/** Height of what stands under a point: its name, its figure, its n; one line more where any is not over. */
const nameHeight = { over: 56, running: 74 };

/** Figures over time: dots on a line with their intervals, waves and breaks as lines across, gaps and hidden points as such. */
export function LineWithIntervals({ points, pieces, marks = none, target = null, label, height = 360 }: Props) {
  const { say } = useVoice();
  const figureTold = useFigureTold();
  const box = useRef<HTMLDivElement>(null);
  const room = useWidth(box);
  const width = Math.max(room, 80 + points.length * leastPointWidth);
  const scrolls = width > room;
  const window = useRef<HTMLElement>(null);
  useEffect(() => {
    // The newest stands at the end, and is looked for first.
    window.current?.scrollTo({ left: window.current.scrollWidth });
  }, [width]);
  const axis = axisOver(
    pieces.flatMap(({ figures }) => [...figures.values()]),
    target,
  );
  const running = points.some(({ until }) => until !== null);
  const tell = (key: string): Told | null => {
    const point = points.find((one) => one.key === key);
    if (point === undefined) return null;
    const lines = pieces.flatMap(({ name, figures }) => {
      const figure = figures.get(key);
      if (figure === undefined) return [];
      return [pieces.length === 1 ? figureTold(figure) : `${name}: ${figureTold(figure)}`];
    });
    return {
      name: point.until === null ? point.name : `${point.name} (${point.until})`,
      lines: [...(lines.length === 0 ? [say("figure.none")] : lines), ...marks.flatMap(({ at, name }) => (at === key ? [name] : []))],
    };
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <section className="scroll" aria-label={label} tabIndex={0} ref={window}>
      <div className="drawn line" ref={box}>
        <ComposedChart
          width={width}
          height={height}
          data={points.map(({ key }) => ({ key, value: axis.to }))}
          margin={{ top: marks.length === 0 ? 16 : 48, right: scrolls ? 40 : 16, bottom: 8, left: 0 }}
          role="img"
          aria-label={label}
        >
          <HatchPattern />
          <YAxis
            type="number"
            domain={[axis.from, axis.to]}
            ticks={[...axis.ticks]}
            tickFormatter={(tick: number) => String(tick / 100)}
            axisLine={false}
            tickLine={false}
            interval={0}
            width={40}
          />
          <XAxis
            dataKey="key"
            interval={0}
            height={running ? nameHeight.running : nameHeight.over}
            tick={<PointName points={points} pieces={pieces} />}
            axisLine={false}
            tickLine={false}
          />
          <ChartTip tell={tell} />
          <Bar dataKey="value" fill="none" isAnimationActive={false} />
          <LineMarks points={points} pieces={pieces} marks={marks} target={target} axis={axis} twice={scrolls} />
        </ComposedChart>
      </div>
    </section>
  );
}
