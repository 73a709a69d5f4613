import { formatHundredths, formatPercent, formatSpan, noFigure } from "#ui/numbers.ts";
import { instantName, periodName, scopeName, surveyName, unitName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ComparedWith } from "#dashboard/standing/ComparedWith.tsx";
import { OverallVerdict } from "#dashboard/standing/OverallVerdict.tsx";
import { aimFor } from "#dashboard/standing/aim.ts";
import type { Gathered } from "./gather.ts";

type Part = { readonly gathered: Gathered };

/** Whose results these are and of when; without a title, the head of a page that goes on. */
export function PaperHead({ gathered: { choice, catalogue }, title }: Part & { readonly title?: string }) {
  const voice = useVoice();
  const unit = unitName(choice.unit, catalogue, voice);
  const period = periodName(choice.period, voice);
  if (title === undefined) return <p className="paper-head">{voice.say("print.continued", { unit, period })}</p>;
  return (
    <header className="paper-head">
      <p>
        {voice.read(catalogue.organisation.name)}
        {choice.unit !== null && <b>{unit}</b>}
      </p>
      <h2>{title}</h2>
      <p>{scopeName(choice, catalogue, voice)}</p>
    </header>
  );
}

/** The one figure with n, interval, target and change. */
export function Index({ gathered: { results, standing } }: Part) {
  const { say, language } = useVoice();
  const { overall } = results.total;
  const aim = aimFor(standing, { kind: "overall" });
  return (
    <section className="paper-index">
      <h3>{say("print.index")}</h3>
      <p className="great">{overall.state === "shown" ? `${formatHundredths(overall.percent, language)}%` : noFigure}</p>
      {overall.state === "shown" && (
        <div>
          <p>
            {say("figure.forms", { count: overall.n })}.{" "}
            {say("figure.interval", { span: formatSpan(overall.interval.low, overall.interval.high, language) })}.
          </p>
          <OverallVerdict figure={overall} aim={aim} query={standing.query} />
          <ComparedWith period={results.query.period} before={results.before} />
        </div>
      )}
      {overall.state === "hidden" && <p>{say(`taking.${overall.reason}`)}</p>}
      {overall.state === "empty" && <p>{say("figure.none")}</p>}
    </section>
  );
}

/** Response rate, endings, sample and what has arrived, each in a line. */
export function AboutForms({ gathered: { results, standing } }: Part) {
  const { say, language } = useVoice();
  const { responseRate, sample, delivery, launches } = standing;
  const { outcomes } = results.total;
  return (
    <section className="figure lines">
      <h3>{say("print.asked")}</h3>
      <p>{responseRate === null ? say("print.rate-unknown") : say("print.rate", { rate: formatPercent(responseRate, language) })}</p>
      {launches.byStaff !== null ? (
        <p>{say("print.outcomes-invited", launches.byStaff)}</p>
      ) : (
        outcomes !== null && <p>{say("print.outcomes", outcomes)}</p>
      )}
      <p>{sample === null ? say("print.sample-unknown") : `${say("print.sample", sample)} ${say("sample.read")}`}</p>
      <p>{say("print.delivery", delivery)}</p>
    </section>
  );
}

/** How many forms came in oddly, and the index without the flagged ones. */
export function QualityOnPaper({ gathered: { quality } }: Part) {
  const { say, language } = useVoice();
  if (quality === null) return null;
  const counted = quality.classes.flatMap((one) =>
    one.forms === null ? [] : [say("print.class", { name: say(`class.${one.class}`), forms: one.forms })],
  );
  const { overall } = quality.withoutFlagged;
  return (
    <section className="figure lines">
      <h3>{say("print.quality")}</h3>
      <p>{counted.length === 0 ? say("taking.too-few") : `${counted.join("; ")}.`}</p>
      {overall.state === "shown" && (
        <p>
          {say("taking.without-flagged")}: {formatPercent(overall.percent, language)} (
          {formatSpan(overall.interval.low, overall.interval.high, language)}).
        </p>
      )}
    </section>
  );
}

/** How the figures were made, of which version, until when. */
export function AboutMethod({ gathered }: Part) {
  const { choice, catalogue, results } = gathered;
  const voice = useVoice();
  const { say } = voice;
  const survey = catalogue.surveys.find(({ hash }) => hash === choice.survey);
  const until = results.dataUntil === null ? noFigure : instantName(results.dataUntil);
  const sentences = [
    say(`foot.${choice.method}`),
    say("foot.interval"),
    say("foot.shown", { minimum: catalogue.minimumGroup }),
    say("foot.self-selected"),
    survey === undefined ? "" : `${surveyName(survey, voice)} (${choice.survey.slice(0, 12)}).`,
    say("print.made", { time: instantName(gathered.at), until }),
  ];
  return <p className="method">{sentences.join(" ")}</p>;
}

/** Room for what the unit has to say, and for the hands that answer for it; number and date are for the registry to write. */
export function Signatures() {
  const { say } = useVoice();
  return (
    <footer className="signatures">
      <p className="room">{say("print.explained")}</p>
      {(["print.maker", "print.head"] as const).map((who) => (
        <p key={who}>
          <b>{say(who)}</b>
          <span>{say("print.sign")}</span>
        </p>
      ))}
    </footer>
  );
}
