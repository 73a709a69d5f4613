import type { SurveyDefinition } from "#survey/definition.ts";
import type { Finding } from "#survey/findings.ts";
import { nameOf } from "#survey/name-of.ts";
import { Found } from "#admin/editor/checks/Found.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly survey: SurveyDefinition;
  readonly findings: readonly Finding[];
  /** Where each is mended; absent while there is no draft to mend it in. */
  readonly addressOf?: (finding: Finding) => string;
};

/** What has to be mended in a questionnaire, each with the part it lies in. */
export function FindingList({ survey, findings, addressOf }: Props) {
  const { read } = useVoice();
  return (
    <ul className="found">
      {findings.map((finding) => {
        const name = finding.where.part === "survey" ? undefined : nameOf(survey, finding.where);
        const place = name && read(name);
        return (
          <li key={JSON.stringify([finding.where, finding.field, finding.problem.what])}>
            {place && (addressOf ? <a href={addressOf(finding)}>{place}</a> : <b>{place}</b>)}
            {place && ": "}
            {!place && addressOf ? (
              <a href={addressOf(finding)}>
                <Found finding={finding} />
              </a>
            ) : (
              <Found finding={finding} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
