import type { SurveyDefinition } from "#survey/definition.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import { formatCount, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerBar } from "#dashboard/charts/WhiskerBar.tsx";
import { wholeAxis } from "#dashboard/charts/axis.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly figures: Figures; readonly definition: SurveyDefinition; readonly minimum: number };

/** The criteria in the order of the questionnaire, each with its bar, index, interval and n. */
export function CriteriaTable({ figures, definition, minimum }: Props) {
  const { say, read } = useVoice();
  return (
    <section className="figure">
      <h2 id="criteria">{say("overview.criteria")}</h2>
      <p className="sub">{say("overview.criteria-read")}</p>
      <table className="stack criteria" aria-labelledby="criteria">
        <thead>
          <tr>
            <th scope="col">{say("column.criterion")}</th>
            <th scope="col">
              <span className="hidden">{say("column.chart")}</span>
              <AxisHead axis={wholeAxis} />
            </th>
            <th scope="col" className="num">
              {say("column.index")}
              <br />
              {say("column.interval")}
            </th>
            <th scope="col" className="num">
              {say("column.n")}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.criteria.map(({ code, figure }) => (
            <tr key={code}>
              <th scope="row">
                {read(criterionTitle(code, definition).whole)} <Indicative figure={figure} />
              </th>
              {figure.state === "shown" ? <ShownCells figure={figure} /> : <Unshown figure={figure} minimum={minimum} columns={3} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ShownCells({ figure }: { readonly figure: Extract<Figure, { state: "shown" }> }) {
  const { say, language } = useVoice();
  return (
    <>
      <td>
        <WhiskerBar figure={figure} />
      </td>
      <td className="num" data-label={say("column.index")}>
        <b className="value">{formatHundredths(figure.percent, language)}</b>
        <small>{formatSpan(figure.interval.low, figure.interval.high, language)}</small>
      </td>
      <td className="num" data-label={say("column.n")}>
        <span className="value soft">{formatCount(figure.n, language)}</span>
      </td>
    </>
  );
}
