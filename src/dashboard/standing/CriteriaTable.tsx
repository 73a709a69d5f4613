import type { SurveyDefinition } from "#survey/definition.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { ChartFrame } from "#dashboard/charts/ChartFrame.tsx";
import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { wholeAxis } from "#dashboard/charts/axis.ts";
import { Bullets } from "#dashboard/charts/pictures.tsx";
import { sourceOf } from "#dashboard/charts/source.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { verdictWord } from "./verdict.ts";
import { CriterionCells, type Columns } from "./CriterionCells.tsx";
import { inSentence, withoutDays } from "./in-sentence.ts";
import { commonTarget, criteriaRows } from "./criteria-rows.ts";

type Props = {
  readonly results: Results;
  readonly standing: Standing;
  readonly definition: SurveyDefinition;
  readonly minimum: number;
};

/** The criteria in the order of the questionnaire: index against its target, interval, change, verdict. */
export function CriteriaTable({ results, standing, definition, minimum }: Props) {
  const voice = useVoice();
  const { say, read } = voice;
  const rows = criteriaRows(results, standing);
  const aimed = rows.some(({ judged }) => judged !== null);
  const target = commonTarget(rows);
  const period = results.before && withoutDays(inSentence(periodName(results.before.period, voice)));
  const change = period && say("column.change", { period });
  const bullets = rows.map(({ code, figure, judged }) => ({
    key: code,
    name: read(criterionTitle(code, definition).whole),
    figure,
    target: judged?.percent ?? null,
    verdict: judged === null ? "" : say(verdictWord(judged.verdict.met, judged.official)),
  }));
  return (
    <ChartFrame
      title={say("overview.criteria")}
      read={say(aimed ? "overview.criteria-aimed" : "overview.criteria-read")}
      source={sourceOf({ results, definition })}
      file={say("overview.file")}
      picture={<Bullets rows={bullets} label={say("overview.criteria")} />}
    >
      <table className="stack criteria" aria-label={say("overview.criteria")}>
        <Head change={change} aimed={aimed} target={target} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {read(criterionTitle(row.code, definition).whole)} <Indicative figure={row.figure} />
              </th>
              <CriterionCells row={row} columns={{ change: period && say("column.change-short", { period }), aimed }} minimum={minimum} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ judged }) => judged?.own === false) && <p className="note">{say("overview.yardstick")}</p>}
    </ChartFrame>
  );
}

function Head({ change, aimed, target }: Columns & { readonly target: number | null }) {
  const { say } = useVoice();
  return (
    <thead>
      <tr>
        <th scope="col">{say("column.criterion")}</th>
        <th scope="col">
          <span className="hidden">{say("column.chart")}</span>
          <AxisHead axis={wholeAxis} target={target} />
        </th>
        <th scope="col" className="num">
          {say("column.index")}
          <br />
          {say("column.interval")}
        </th>
        {change !== null && (
          <th scope="col" className="num changes">
            {change}
          </th>
        )}
        {aimed && <th scope="col">{say("column.verdict")}</th>}
      </tr>
    </thead>
  );
}
