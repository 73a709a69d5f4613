import type { SurveyDefinition } from "#survey/definition.ts";
import type { Results } from "#protocol/results.ts";
import { instantName } from "./names.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly results: Results;
  readonly definition: SurveyDefinition;
  readonly minimum: number;
  /** Whether the view above has a row for every item. */
  readonly items: boolean;
};

/** How the figures were made, in words, under every view. */
export function Foot({ results: { query, dataUntil }, definition, minimum, items }: Props) {
  const { say, read } = useVoice();
  const survey = { title: read(definition.title), version: String(definition.version), code: query.survey.slice(0, 12) };
  const sentences = [
    say(`foot.${query.method}`),
    say("foot.outside"),
    ...(items ? [say("foot.items")] : []),
    say("foot.interval"),
    say("foot.shown", { minimum }),
    say("foot.unofficial"),
    say("foot.self-selected"),
    say("foot.survey", survey),
    ...(dataUntil === null ? [] : [say("foot.until", { time: instantName(dataUntil) })]),
  ];
  return <p className="method">{sentences.join(" ")}</p>;
}
