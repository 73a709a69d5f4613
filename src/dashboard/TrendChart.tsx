import { Bar, CartesianGrid, ComposedChart, ErrorBar, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { formatHundredths } from "#ui/numbers.ts";
import { axisAround } from "./axis.ts";
import { reachOf, trendRows, type TrendPoint } from "./trend-points.ts";
import { TrendTick } from "./TrendTick.tsx";
import { periodName } from "./names.ts";
import { useVoice } from "./voice.ts";

/** Room the drawing takes before the page has measured its own; a page without layout (tests) keeps it. */
const unmeasured = { width: 1128, height: 340 };

/** The months as dots on a line with their intervals; a month that may not be shown is a hatched gap that says so. */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const voice = useVoice();
  const { say, language } = voice;
  const reach = reachOf(points.map(({ figure }) => figure));
  if (reach === null) return null;
  const axis = axisAround(reach.low, reach.high);
  const rows = trendRows(points, axis);
  const [first, last] = [points[0]?.month ?? "", points.at(-1)?.month ?? ""];
  const spoken = say("trend.spoken", { count: points.length, first: periodName(first, voice), last: periodName(last, voice) });
  return (
    <div className="trend" role="img" aria-label={spoken}>
      <ResponsiveContainer width="100%" height={unmeasured.height} initialDimension={unmeasured}>
        <ComposedChart data={rows} margin={{ top: 24, right: 24, bottom: 28, left: 0 }} accessibilityLayer={false}>
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1="0" x2="0" y1="0" y2="6" stroke="var(--line)" strokeWidth="2" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <YAxis
            domain={[axis.from, axis.to]}
            ticks={[...axis.ticks]}
            tickFormatter={(tick: number) => String(tick / 100)}
            tick={{ fill: "var(--ink-quiet)", fontSize: 13 }}
            axisLine={false}
            tickLine={false}
            width={40}
          />
          <XAxis dataKey="month" interval={0} tick={(tick) => <TrendTick {...tick} points={points} />} axisLine={{ stroke: "var(--ink)" }} tickLine={false} />
          <Bar dataKey="gap" fill="url(#hatch)" isAnimationActive={false} />
          <Line dataKey="percent" stroke="var(--accent)" strokeWidth={2} dot={{ r: 5, fill: "var(--accent)", stroke: "var(--surface)" }} isAnimationActive={false}>
            <ErrorBar dataKey="reach" width={5} stroke="var(--ink)" strokeWidth={2} isAnimationActive={false} />
            <LabelList
              dataKey="percent"
              position="right"
              offset={8}
              formatter={(percent) => (typeof percent === "number" ? formatHundredths(percent, language) : "")}
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
