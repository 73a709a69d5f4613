import type { CriterionCode, SurveyDefinition } from "#survey/definition.ts";
import type { ReasonsResult } from "#survey/figure.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { CountBar } from "./CountBar.tsx";

type Props = {
  readonly criterion: CriterionCode;
  readonly reasons: ReasonsResult | null;
  readonly definition: SurveyDefinition;
  readonly about: { readonly minimum: number; readonly columns: number };
};

/** Why people gave this criterion a low score: what they tapped, the most frequent first, of how many. */
export function ReasonsRow({ criterion, reasons, definition, about: { minimum, columns } }: Props) {
  const { say } = useVoice();
  const offered = definition.criteria.find(({ code }) => code === criterion)?.reasons ?? [];
  if (offered.length === 0) return null;
  return (
    <tr className="reasons">
      <td colSpan={columns}>
        {reasons === null || reasons.persons === 0 ? (
          <p className="soft">{say(reasons === null ? "reasons.hidden" : "reasons.nobody", { minimum })}</p>
        ) : (
          <>
            <h3>{say("reasons.title", { count: reasons.persons })}</h3>
            <Ranked reasons={reasons} offered={offered} />
          </>
        )}
      </td>
    </tr>
  );
}

type RankedProps = { readonly reasons: ReasonsResult; readonly offered: SurveyDefinition["criteria"][number]["reasons"] };

function Ranked({ reasons: { persons, byReason }, offered }: RankedProps) {
  const { say, read } = useVoice();
  const ranked = byReason.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  if (ranked.length === 0) return <p className="soft">{say("reasons.none")}</p>;
  return (
    <ol className="given">
      {ranked.map(({ id, count }) => {
        const text = offered.find((reason) => reason.id === id)?.text;
        return (
          <li key={id}>
            <span>{text === undefined ? id : read(text)}</span>
            <CountBar count={count} of={persons} />
          </li>
        );
      })}
    </ol>
  );
}
