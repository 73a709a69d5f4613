import type { Catalogue } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { blocksOf, type Choice, type Only } from "./choice.ts";
import { valueName, valuesOf } from "./dimension-values.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly onChoose: (only: Only | null) => void };

/** One value of one dimension, by which figures are narrowed. */
export function OnlyFilter({ choice, catalogue, onChoose }: Props) {
  const voice = useVoice();
  const { say } = voice;
  const { only } = choice;
  const offered = dimensions.map((by) => ({ by, values: valuesOf(by, catalogue) })).filter(({ values }) => values.length > 0);
  return (
    <FilterSelect
      label={say(only === null ? "filter.only" : `by.${only.by}`)}
      shown={only === null ? say("filter.none") : (valueName(only.by, only.value, { catalogue, voice }) ?? only.value)}
      value={only === null ? "" : `${only.by}:${only.value}`}
      disabled={blocksOf(choice).only !== null}
      onChoose={(written) => onChoose(onlyWritten(written))}
    >
      <option value="">{say("filter.none")}</option>
      {offered.map(({ by, values }) => (
        <optgroup key={by} label={say(`by.${by}`)}>
          {values.map((value) => (
            <option key={value} value={`${by}:${value}`}>
              {valueName(by, value, { catalogue, voice })}
            </option>
          ))}
        </optgroup>
      ))}
    </FilterSelect>
  );
}

function onlyWritten(written: string): Only | null {
  const [name, ...rest] = written.split(":");
  const by = dimensions.find((one) => one === name);
  return by === undefined ? null : { by, value: rest.join(":") };
}
