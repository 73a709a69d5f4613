import type { Figures } from "#survey/figure.ts";
import type { Comparison } from "#protocol/comparison.ts";
import { formatChange, formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Judged } from "./Judged.tsx";
import type { ComparisonAnswer } from "./ask-comparison.ts";
import { judgementOf, untestedOf, type Untested } from "./judgement.ts";

type Props = {
  readonly comparison: Comparison;
  readonly names: { readonly first: string; readonly second: string };
  readonly answer: ComparisonAnswer;
  readonly minimum: number;
};

/** The two overall figures under the names of their sides, and how far the first is above the second. */
export function BothSides({ comparison, names, answer, minimum }: Props) {
  const { left, right, changes } = comparison;
  const { read } = useVoice();
  const other = read(answer.otherDefinition.title);
  const own = read(answer.definition.title);
  const differ = left.selection.survey !== right.selection.survey;
  return (
    <div className="both-sides">
      <SideFigure letter="A" name={names.first} survey={differ ? own : null} figures={right.figures} minimum={minimum} />
      <SideFigure letter="B" name={names.second} survey={differ ? other : null} figures={left.figures} minimum={minimum} />
      <Distance change={changes.overall} untested={untestedOf(comparison)} />
    </div>
  );
}

type SideProps = {
  readonly letter: "A" | "B";
  readonly name: string;
  /** Its questionnaire, where the two sides have different ones. */
  readonly survey: string | null;
  readonly figures: Figures;
  readonly minimum: number;
};

function SideFigure({ letter, name, survey, figures: { overall, criteriaCounted, criteriaAsked }, minimum }: SideProps) {
  const { say, language } = useVoice();
  return (
    <section className="figure" aria-label={say("comparison.side", { letter, name })}>
      <h2>
        <Mark letter={letter} /> {name}
      </h2>
      {survey !== null && <p className="sub">{survey}</p>}
      {overall.state === "shown" ? (
        <>
          <p className="fact">{formatHundredths(overall.percent, language)}%</p>
          <p className="soft">
            {say("figure.interval", { span: formatSpan(overall.interval.low, overall.interval.high, language) })},{" "}
            {say("figure.forms", { count: overall.n })}
          </p>
          {criteriaCounted < criteriaAsked && (
            <p className="soft">{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</p>
          )}
        </>
      ) : (
        <Absent state={overall} minimum={minimum} />
      )}
    </section>
  );
}

function Absent({ state, minimum }: { readonly state: Exclude<Figures["overall"], { state: "shown" }>; readonly minimum: number }) {
  const { say } = useVoice();
  if (state.state === "empty") {
    return (
      <>
        <p className="fact" aria-hidden="true">
          {noFigure}
        </p>
        <p className="soft">{say("empty.choice")}</p>
      </>
    );
  }
  return (
    <p className="none whole">
      <span>{state.reason === "complement" ? say("figure.complement") : say("figure.hidden", { minimum })}</span>
    </p>
  );
}

function Distance({ change, untested }: { readonly change: Comparison["changes"]["overall"]; readonly untested: Untested | null }) {
  const { say, language } = useVoice();
  return (
    <section className="figure" aria-label={say("comparison.difference")}>
      <h2>{say("comparison.difference")}</h2>
      {change.state === "known" ? (
        <>
          <p className="fact">{formatChange(change.points, language)}</p>
          <p className="soft">
            {say("comparison.points")}, <Judged word={judgementOf(change, untested)} />
          </p>
        </>
      ) : (
        <>
          <p className="fact" aria-hidden="true">
            {noFigure}
          </p>
          <p className="soft">{say(`comparison.${change.reason}`)}</p>
        </>
      )}
    </section>
  );
}

/** The sign of a side on the axis: a full dot for A, a hollow one for B. */
export function Mark({ letter }: { readonly letter: "A" | "B" }) {
  return <span className={`side-mark ${letter === "A" ? "full" : "hollow"}`}>{letter}</span>;
}
