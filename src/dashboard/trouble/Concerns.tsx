import type { SurveyDefinition } from "#survey/definition.ts";
import type { Results } from "#protocol/results.ts";
import { formatChange, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { AimMark } from "./AimMark.tsx";
import type { Trouble } from "./ask-trouble.ts";
import { comparedInWords } from "./compared.ts";
import { byCost, concerns, falls, isBelowTarget, isMeasured, type Branch, type Line } from "./lines.ts";
import "./answers.css";

/** How many items are named before the whole table. */
const mostItems = 6;

type Props = { readonly branches: readonly Branch[]; readonly trouble: Trouble; readonly minimum: number };

/** What to look at first: criteria and items below their targets or falling, the dearest first. */
export function Concerns({ branches, trouble: { results, definition, standing }, minimum }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const criteria = branches.map(({ line }) => line);
  const items = branches.flatMap((branch) => branch.items);
  const { overall } = results.total;
  if (overall.state !== "shown") return overall.state === "hidden" ? <Hidden reason={overall.reason} minimum={minimum} /> : null;
  const anyMeasured = isMeasured([...criteria, ...items]);
  const about = { results, definition, anyMeasured };
  return (
    <section className="figure concerns">
      <h2>{say("trouble.first")}</h2>
      <p className="sub">
        {[
          say(anyMeasured ? "trouble.first-read" : "trouble.first-by-cost"),
          comparedInWords(results.before, voice),
          ...(standing === null ? [say("trouble.no-targets")] : []),
        ].join(" ")}
      </p>
      <div className="grid halves">
        <Ranked title={say("trouble.criteria")} lines={criteria} most={criteria.length} about={about} />
        <Ranked title={say("trouble.items")} lines={items} most={mostItems} about={about} />
      </div>
    </section>
  );
}

/** Said once over figures of which none is shown. */
function Hidden({ reason, minimum }: { readonly reason: "too-few" | "complement"; readonly minimum: number }) {
  const { say } = useVoice();
  return (
    <p className="none whole">
      <span>{reason === "complement" ? say("figure.complement") : say("figure.hidden", { minimum })}</span>
    </p>
  );
}

type About = {
  readonly results: Results;
  readonly definition: SurveyDefinition;
  /** Whether anything beside it is measured. */ readonly anyMeasured: boolean;
};
type RankedProps = { readonly title: string; readonly lines: readonly Line[]; readonly most: number; readonly about: About };

/** What is below its target or falls; of lines nothing is known to measure by, those that cost most, and that it is so. */
function Ranked({ title, lines: all, most, about }: RankedProps) {
  const { say } = useVoice();
  const measured = isMeasured(all);
  const lines = measured ? concerns(all, most) : byCost(all.filter(({ cost }) => cost !== null)).slice(0, most);
  const dearest = Math.max(1, ...lines.map(({ cost }) => cost ?? 0));
  return (
    <div>
      <h3>{title}</h3>
      {about.anyMeasured && !measured && <p className="sub">{say("trouble.first-by-cost")}</p>}
      {lines.length === 0 ? (
        <p className="soft">{say("trouble.none")}</p>
      ) : (
        <ol className="ranked">
          {lines.map((line) => (
            <Concern key={line.item ?? line.criterion} line={line} dearest={dearest} about={about} />
          ))}
        </ol>
      )}
    </div>
  );
}

type ConcernProps = { readonly line: Line; /** The highest cost beside it. */ readonly dearest: number; readonly about: About };

function Concern({ line, dearest, about: { results, definition } }: ConcernProps) {
  const { say, read, language } = useVoice();
  const { figure, cost, change } = line;
  if (figure.state !== "shown") return null;
  const { low, high } = figure.interval;
  const name = line.item === null ? criterionTitle(line.criterion, definition).whole : itemText(line.item, definition);
  return (
    <li>
      <p>
        {read(name)}
        <small>
          {say("trouble.index-with-n", {
            percent: formatHundredths(figure.percent, language),
            span: formatSpan(low, high, language),
            n: figure.n,
          })}
        </small>
        <small className="why-named">
          {isBelowTarget(line) && <AimMark line={line} query={results.query} />}
          {falls(line) && change?.state === "known" && (
            <span>
              {say("trouble.falls", { points: formatHundredths(-change.points, language) })}{" "}
              {change.sure ? <b>{say("change.sure")}</b> : say("change.unsure")}
            </span>
          )}
        </small>
      </p>
      <p className="num">
        <b>{cost === null ? say("figure.hidden-short") : formatChange(-cost, language)}</b> <small>{say("trouble.points")}</small>
        <svg className="loss" aria-hidden="true">
          <rect width={`${(100 * (cost ?? 0)) / dearest}%`} height="6" />
        </svg>
      </p>
    </li>
  );
}
