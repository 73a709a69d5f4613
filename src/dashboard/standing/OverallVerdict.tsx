import type { Figure } from "#survey/figure.ts";
import type { StandingQuery } from "#protocol/standing.ts";
import { Icon } from "#ui/Icon.tsx";
import { circleCheck, circleCross, circleDashed } from "#ui/icons.ts";
import { formatPercent, formatSpan } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { NoTarget } from "./NoTarget.tsx";
import { isOfficial, type Aim } from "./aim.ts";
import { targetText } from "./target-text.ts";
import { verdictOf } from "./verdict.ts";

type Shown = Extract<Figure, { state: "shown" }>;
type Props = { readonly figure: Shown; readonly query: StandingQuery };

/** Whether the great figure reaches its target, by the printed figure, and whether the interval lets that be decided. */
export function OverallVerdict({ aim, ...props }: Props & { readonly aim: Aim | null }) {
  const { say, language } = useVoice();
  const { low, high } = props.figure.interval;
  if (aim !== null) return <Aimed aim={aim} {...props} />;
  return (
    <>
      <p>{say("figure.interval", { span: formatSpan(low, high, language) })}.</p>
      <NoTarget />
    </>
  );
}

function Aimed({ figure, query, aim }: Props & { readonly aim: Aim }) {
  const { say, language } = useVoice();
  const verdict = verdictOf(figure, aim.reached.target.percent);
  const target = targetText(aim.reached.target.percent, language);
  const span = formatSpan(figure.interval.low, figure.interval.high, language);
  const official = isOfficial(aim, query);
  if (verdict === null) return null;
  return (
    <>
      <p className={`verdict ${verdict.met ? "met" : "not"}`}>
        <Icon path={verdict.met ? circleCheck : circleCross} />
        {say(wordFor(verdict.met, official), { target })}
      </p>
      {!verdict.sure && (
        <p className="verdict open">
          <Icon path={circleDashed} />
          {say("verdict.open-long")}
        </p>
      )}
      <p>{say(verdict.sure ? "overview.interval-clear" : "overview.interval-holds", { span, target })}</p>
      {!official && <OfOwnYear aim={aim} />}
    </>
  );
}

function wordFor(met: boolean, official: boolean) {
  if (official) return met ? "overview.met" : "overview.not-met";
  return met ? "overview.above" : "overview.below";
}

/** What the target is for, where the great figure is of another stretch of time or of some of the forms. */
function OfOwnYear({ aim: { reached } }: { readonly aim: Aim }) {
  const { say, language } = useVoice();
  const target = targetText(reached.target.percent, language);
  const year = String(reached.target.year);
  if (reached.verdict === "open" || reached.reached.state !== "shown") return <p>{say("overview.year-open", { target, year })}</p>;
  const percent = formatPercent(reached.reached.percent, language);
  return <p>{say(reached.verdict === "met" ? "overview.year-met" : "overview.year-not-met", { target, year, percent })}</p>;
}
