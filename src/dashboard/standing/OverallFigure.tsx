import type { Figure, Figures } from "#survey/figure.ts";
import { formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { IntervalAxis } from "#dashboard/charts/IntervalAxis.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = { readonly figures: Figures; readonly minimum: number };

/** The one figure, large, with n, its interval on an axis, and what stands between it and a full one. */
export function OverallFigure({ figures: { overall, criteriaCounted, criteriaAsked }, minimum }: Props) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2>{say("overview.index")}</h2>
      {overall.state === "shown" ? <Shown figure={overall} /> : <NotShown figure={overall} minimum={minimum} />}
      {overall.state === "shown" && criteriaCounted < criteriaAsked && (
        <p className="soft">{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</p>
      )}
    </section>
  );
}

function Shown({ figure }: { readonly figure: Extract<Figure, { state: "shown" }> }) {
  const { say, language } = useVoice();
  const { percent, interval, n } = figure;
  return (
    <>
      <p className="big">
        <b>
          {formatHundredths(percent, language)}
          <small>%</small>
        </b>
      </p>
      <p className="soft">
        {say("figure.forms", { count: n })} <Indicative figure={figure} />
      </p>
      <IntervalAxis figure={figure} />
      <p className="says">{say("figure.interval", { span: formatSpan(interval.low, interval.high, language) })}</p>
    </>
  );
}

function NotShown({ figure, minimum }: { readonly figure: Figure; readonly minimum: number }) {
  const { say } = useVoice();
  if (figure.state === "empty") {
    return (
      <>
        <p className="big">
          <b aria-hidden="true">{noFigure}</b>
          <span className="hidden">{say("figure.none")}</span>
        </p>
        <p className="soft">{say("empty.choice")}</p>
      </>
    );
  }
  const complement = figure.state === "hidden" && figure.reason === "complement";
  return (
    <p className="none whole">
      <span>{complement ? say("figure.complement") : say("figure.hidden", { minimum })}</span>
    </p>
  );
}
