import type { SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#admin/voice.ts";
import { ComparabilityNote } from "./differences/ComparabilityNote.tsx";
import { Differences } from "./differences/Differences.tsx";

type Props = { readonly before: SurveyDefinition; readonly after: SurveyDefinition };

/** What of the results goes on from one version to another, and everything that differs. */
export function Compared({ before, after }: Props) {
  const { say } = useVoice();
  return (
    <>
      <h4>{say("version.results")}</h4>
      <ComparabilityNote before={before} after={after} />
      <h4>{say("version.differences")}</h4>
      <Differences before={before} after={after} />
    </>
  );
}
