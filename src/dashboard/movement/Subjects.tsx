import type { SurveyDefinition } from "#survey/definition.ts";
import type { Figure } from "#survey/figure.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { axisAround } from "#dashboard/charts/axis.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { SmallLine } from "./SmallLine.tsx";
import { figureAt, type Moved, type Subject } from "./movement.ts";
import { reachOf } from "./pieces.ts";
import { useSubjectName } from "./use-subject-name.ts";

type Props = {
  readonly moved: Moved;
  readonly definition: SurveyDefinition;
  /** Where a subject is drawn large. */
  readonly addressOf: (subject: Subject) => string;
  readonly go: (search: string) => void;
};

/** The overall index and the criteria as small lines on one axis; each leads to itself, drawn large. */
export function Subjects({ moved, definition, addressOf, go }: Props) {
  const { say } = useVoice();
  const nameOf = useSubjectName(definition);
  const subjects = [null, ...definition.criteria.map(({ code }) => code)].map((subject) => ({ subject, lines: linesOf(moved, subject) }));
  const reach = reachOf(
    subjects.flatMap(({ lines }) => lines.flat()),
    [],
  );
  if (reach === null) return null;
  const axis = axisAround(reach.low, reach.high);
  return (
    <section className="figure" aria-labelledby="subjects">
      <h2 id="subjects">{say("subjects.title")}</h2>
      <p className="sub">{say("subjects.read", { from: axis.from / 100, to: axis.to / 100 })}</p>
      <ul className="multiples">
        {subjects.map(({ subject, lines }) => (
          <li key={subject}>
            <PageLink to={addressOf(subject)} go={go} current={subject === moved.subject}>
              <span>{nameOf(subject)}</span>
              <Newest figures={lines.at(-1) ?? []} />
              <SmallLine lines={lines} axis={axis} running={moved.running === null ? null : moved.keys.indexOf(moved.running.key)} />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last figure of a subject that is shown. */
function Newest({ figures }: { readonly figures: readonly Figure[] }) {
  const { say, language } = useVoice();
  const newest = figures.findLast((figure) => figure.state === "shown");
  return <b className="num">{newest?.state === "shown" ? formatHundredths(newest.percent, language) : say("figure.none")}</b>;
}

/** A line a version, with a figure or a gap for every step of the whole. */
function linesOf({ pieces, keys }: Moved, subject: Subject): readonly (readonly Figure[])[] {
  return pieces.map(({ points }) =>
    keys.map((key): Figure => {
      const point = points.find((one) => one.key === key);
      return point === undefined ? { state: "empty" } : figureAt(point, subject);
    }),
  );
}
