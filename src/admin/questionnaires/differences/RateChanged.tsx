import type { LocalizedText, Rate, SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import { Pair } from "./Pair.tsx";
import { rateInWords } from "./rate-in-words.ts";

type Props = { readonly before: Rate; readonly after: Rate; readonly versions: Versions };

/** A rate that counts other answers: which it counted, which it counts. */
export function RateChanged({ before, after, versions }: Props) {
  const { say, read } = useVoice();
  const listed = (texts: readonly LocalizedText[]) => texts.map(read).join(", ") || say("panels.rate-empty");
  const said = (survey: SurveyDefinition, rate: Rate) => {
    const { numerator, denominator } = rateInWords(survey, rate);
    return say("panels.rate-in-words", { numerator: listed(numerator), denominator: listed(denominator) });
  };
  return <Pair label={say("diff.rate")} before={said(versions.before, before)} after={said(versions.after, after)} />;
}
