import type { Figure } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { IntervalAxis } from "#dashboard/charts/IntervalAxis.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ComparedWith } from "./ComparedWith.tsx";
import { OverallVerdict } from "./OverallVerdict.tsx";
import { aimFor } from "./aim.ts";

type Props = { readonly results: Results; readonly standing: Standing; readonly minimum: number };

/** The one figure, large, with n, N and its interval; what it is against its target, and what became of it. */
export function OverallFigure({ results, standing, minimum }: Props) {
  const { say } = useVoice();
  const { overall, criteriaCounted, criteriaAsked } = results.total;
  if (overall.state !== "shown") {
    return (
      <section className="figure">
        <h2>{say("overview.index")}</h2>
        <NotShown figure={overall} minimum={minimum} />
      </section>
    );
  }
  const aim = aimFor(standing, { kind: "overall" });
  return (
    <section className="figure">
      <h2>{say("overview.index")}</h2>
      <Great figure={overall} returned={returnedOf({ results, standing })} />
      {criteriaCounted < criteriaAsked && (
        <p className="soft">{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</p>
      )}
      <IntervalAxis figure={overall} target={aim?.reached.target.percent ?? null} />
      <div className="says">
        <OverallVerdict figure={overall} aim={aim} query={standing.query} />
        <ComparedWith period={results.query.period} before={results.before} />
      </div>
    </section>
  );
}

/** N, where the forms of the period are all of the waves N is of. */
function returnedOf({ results, standing: { sample } }: Pick<Props, "results" | "standing">): number | null {
  return sample !== null && sample.completed === results.total.outcomes?.completed ? sample.returned : null;
}

type Great = { readonly figure: Extract<Figure, { state: "shown" }>; readonly returned: number | null };

function Great({ figure, returned }: Great) {
  const { say, language } = useVoice();
  return (
    <>
      <p className="big">
        <b>
          {formatHundredths(figure.percent, language)}
          <small>%</small>
        </b>
      </p>
      <p className="soft">
        {returned === null ? say("figure.forms", { count: figure.n }) : say("overview.n-of-returned", { count: figure.n, returned })}{" "}
        <Indicative figure={figure} />
      </p>
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
