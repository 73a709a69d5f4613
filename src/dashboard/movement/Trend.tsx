import { lazy, Suspense } from "react";
import { FigureCells, Indicative } from "#dashboard/charts/FigureCells.tsx";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";
import type { Period } from "#dashboard/frame/choice.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { periodKind } from "#dashboard/frame/periods.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { trendPoints } from "./trend-points.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** The drawing library is half of this page's weight, and only this view needs it. */
const TrendChart = lazy(async () => ({ default: (await import("./TrendChart.tsx")).TrendChart }));

type Props = {
  readonly answer: Answer;
  readonly minimum: number;
  /** What was chosen; the figures may be of a longer period. */
  readonly chosen: Period;
};

/** «Kết quả thay đổi ra sao?»: the overall index month by month, and the same in numbers. */
export function Trend({ choice, catalogue }: ViewProps) {
  return (
    <Asking ask={askResults} query={questionOf(choice, { groupBy: "month", period: trendPeriod(choice.period) })}>
      {(answer) => <Months answer={answer} minimum={catalogue.minimumGroup} chosen={choice.period} />}
    </Asking>
  );
}

/** A change takes several months: a single month or week is widened to its year. */
function trendPeriod(period: Period): Period {
  const kind = periodKind(period);
  return kind === "month" || kind === "week" ? period.slice(0, 4) : period;
}

function Months({ answer: { results }, minimum, chosen }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const points = trendPoints(results.groups);
  const shown = points.filter(({ figure }) => figure.state === "shown").length;
  return (
    <>
      <section className="figure">
        <h2>{say("trend.title")}</h2>
        <p className="sub">{say("trend.read")}</p>
        {results.query.period !== chosen && (
          <p className="note">{say("trend.widened", { period: periodName(results.query.period, voice) })}</p>
        )}
        {points.length === 0 && <p className="nothing">{say("empty.choice")}</p>}
        {points.length > 0 && shown === 0 && <p className="nothing">{say("trend.all-hidden", { minimum })}</p>}
        {shown === 1 && <p className="note">{say("trend.one")}</p>}
        {shown > 0 && (
          <Suspense fallback={<div className="trend" />}>
            <TrendChart points={points} />
          </Suspense>
        )}
      </section>
      {points.length > 0 && (
        <section className="figure">
          <h2 id="months">{say("trend.table")}</h2>
          <table className="stack months" aria-labelledby="months">
            <thead>
              <tr>
                {(["column.month", "column.index", "column.interval", "column.n"] as const).map((column, index) => (
                  <th key={column} scope="col" className={index === 0 ? undefined : "num"}>
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map(({ month, figure }) => (
                <tr key={month}>
                  <th scope="row">
                    {periodName(month, voice)} <Indicative figure={figure} />
                  </th>
                  <FigureCells figure={figure} minimum={minimum} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
