import type { SurveyDefinition } from "#survey/definition.ts";
import { FilterSelect } from "#dashboard/frame/FilterSelect.tsx";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Sieve } from "./remark-query.ts";

type Props = { readonly sieve: Sieve; readonly definition: SurveyDefinition; readonly onChoose: (sieve: Sieve) => void };

/** Remarks only of those who gave one criterion a low score, or for one reason. */
export function SieveFields({ sieve, definition, onChoose }: Props) {
  const { say, read } = useVoice();
  const { criterion, reason } = sieve;
  const criteria = definition.criteria.filter(({ reasons }) => reasons.length > 0);
  const offered = criteria.filter(({ code }) => criterion === null || code === criterion);
  const chosen = criteria.find(({ code }) => code === criterion);
  const chosenReason = chosen?.reasons.find(({ id }) => id === reason);
  const choose = (written: string) => {
    const [code, id] = written.split(":");
    const owner = criteria.find((one) => one.code === code);
    onChoose({ criterion: owner?.code ?? criterion, reason: id ?? null, page: 1 });
  };
  return (
    <div className="filters">
      <FilterSelect
        label={say("remarks.criterion")}
        shown={chosen === undefined ? say("remarks.any") : read(criterionTitle(chosen.code, definition).whole)}
        value={criterion ?? ""}
        onChoose={(code) => onChoose({ criterion: criteria.find((one) => one.code === code)?.code ?? null, reason: null, page: 1 })}
      >
        <option value="">{say("remarks.any")}</option>
        {criteria.map(({ code }) => (
          <option key={code} value={code}>
            {read(criterionTitle(code, definition).whole)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        label={say("remarks.reason")}
        shown={chosenReason === undefined ? say("remarks.any") : read(chosenReason.text)}
        value={reason === null ? "" : `${criterion}:${reason}`}
        onChoose={choose}
      >
        <option value="">{say("remarks.any")}</option>
        {offered.map(({ code, reasons }) => (
          <optgroup key={code} label={read(criterionTitle(code, definition).whole)}>
            {reasons.map(({ id, text }) => (
              <option key={id} value={`${code}:${id}`}>
                {read(text)}
              </option>
            ))}
          </optgroup>
        ))}
      </FilterSelect>
    </div>
  );
}
