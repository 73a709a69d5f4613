import type { Results } from "#protocol/results.ts";
import { formatChange, formatDate } from "#ui/numbers.ts";
import type { Period } from "#dashboard/frame/choice.ts";
import { periodName } from "#dashboard/frame/names.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { inSentence } from "./in-sentence.ts";

type Props = { readonly period: Period; readonly before: Results["before"] };

/** What became of the overall figure since another period, in words; or why nothing is compared. */
export function ComparedWith({ period, before }: Props) {
  const voice = useVoice();
  const { say, language } = voice;
  if (before === null) return <p>{say(period === "all" ? "compared.all" : "compared.none-ended")}</p>;
  const change = before.changes.overall;
  const name = inSentence(periodName(before.period, voice));
  return (
    <>
      {change.state === "unknown" ? (
        <p>{say(`compared.${change.reason}`, { period: name })}</p>
      ) : (
        <p>
          {say("compared.with", { period: name })} <b>{say("change.points", { points: formatChange(change.points, language) })}</b>,{" "}
          {say(change.sure ? "compared.sure" : "compared.unsure")}
        </p>
      )}
      {before.through !== null && (
        <p>{say("compared.through", { now: formatDate(before.through.now), before: formatDate(before.through.before) })}</p>
      )}
    </>
  );
}
