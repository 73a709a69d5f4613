import { Bar, CartesianGrid, ComposedChart, ErrorBar, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { TrendTick } from "./TrendTick.tsx";
import { axisAround } from "#dashboard/charts/axis.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { reachOf, trendRows, type TrendPoint } from "./trend-points.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** Room the drawing takes before the page has measured its own; a page without layout (tests) keeps it. */
const unmeasured = { width: 1128, height: 360 };
/** Under this a month's numbers would run into its neighbour's: the drawing then scrolls. */
const leastMonthWidth = 68;

/** The months as dots on a line with their intervals; a month that may not be shown is hatched and says so. */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const voice = useVoice();
  const reach = reachOf(points.map(({ figure }) => figure));
  if (reach === null) return null;
  const axis = axisAround(reach.low, reach.high);
  const [first, last] = [points[0]?.month ?? "", points.at(-1)?.month ?? ""];
  const spoken = voice.say("trend.spoken", { count: points.length, first: periodName(first, voice), last: periodName(last, voice) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <section className="scroll" aria-label={voice.say("trend.title")} tabIndex={0}>
      <div className="trend" role="img" aria-label={spoken} style={{ minWidth: 64 + points.length * leastMonthWidth }}>
        <ResponsiveContainer width="100%" height={unmeasured.height} initialDimension={unmeasured}>
          <ComposedChart data={trendRows(points, axis)} margin={{ top: 16, right: 16, bottom: 44, left: 0 }} accessibilityLayer={false}>
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
              axisLine={false}
              tickLine={false}
              width={40}
            />
            <XAxis dataKey="month" interval={0} tick={<TrendTick points={points} />} axisLine={{ stroke: "var(--ink)" }} tickLine={false} />
            <Bar dataKey="veil" fill="url(#hatch)" isAnimationActive={false} />
            <Line dataKey="percent" stroke="var(--accent)" strokeWidth={2} dot={dot} isAnimationActive={false}>
              <ErrorBar dataKey="reach" width={5} stroke="var(--ink)" strokeWidth={2} isAnimationActive={false} />
            </Line>
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </section>
  );
}

const dot = { r: 5, fill: "var(--accent)", stroke: "var(--surface)" };
