import type { SurveyDefinition } from "#survey/definition.ts";
import { FilterSelect } from "#dashboard/frame/FilterSelect.tsx";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { pickedFrom, textOfPicked, type Picked } from "./picked.ts";
import { useNameOfPicked } from "./use-name-of-picked.ts";

type Props = { readonly picked: string; readonly definition: SurveyDefinition; readonly onPick: (text: string) => void };

/** By which figure groups are set beside each other: the index, a criterion, an item, or a share outside the index. */
export function FigureFilter({ picked, definition, onPick }: Props) {
  const { say, read } = useVoice();
  const nameOf = useNameOfPicked(definition);
  return (
    <div className="filters">
      <FilterSelect label={say("where.figure")} shown={nameOf(pickedFrom(picked, definition))} value={picked} onChoose={onPick}>
        <option value="">{say("overview.index")}</option>
        <optgroup label={say("trouble.criteria")}>
          {definition.criteria.map(({ code }) => (
            <Choosable key={code} picked={{ of: "criterion", id: code }} nameOf={nameOf} />
          ))}
        </optgroup>
        {definition.criteria.map(({ code, questions }) => (
          <optgroup key={code} label={read(criterionTitle(code, definition).whole)}>
            {questions.map(({ id }) => (
              <Choosable key={id} picked={{ of: "item", id }} nameOf={nameOf} />
            ))}
          </optgroup>
        ))}
        {definition.blocks.map(({ id, title, rates }) => {
          const told = rates.map((rate) => <Choosable key={rate.id} picked={{ of: "rate", id: rate.id }} nameOf={nameOf} />);
          return (
            told.length > 0 && (
              <optgroup key={id} label={read(title)}>
                {told}
              </optgroup>
            )
          );
        })}
      </FilterSelect>
    </div>
  );
}

function Choosable({ picked, nameOf }: { readonly picked: Picked; readonly nameOf: (picked: Picked) => string }) {
  return <option value={textOfPicked(picked) ?? ""}>{nameOf(picked)}</option>;
}
