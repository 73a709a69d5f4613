import { useState } from "react";
import type { Catalogue } from "#protocol/results.ts";
import type { SelectionDimension } from "#protocol/selection.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { ValueOptions } from "./ValueOptions.tsx";
import { offeredDimensions } from "./blocks.ts";
import type { Choice, Only } from "./choice.ts";
import { valueName } from "./dimension-values.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly choice: Choice; readonly catalogue: Catalogue; readonly onChoose: (only: Only | null) => void };

/** «Thêm bộ lọc»: first by what, then which; one at a time. Waves stand among the periods. */
export function OnlyFilter({ choice, catalogue, onChoose }: Props) {
  const [picked, pick] = useState<SelectionDimension | null>(null);
  const only = choice.only?.by === "wave" ? null : choice.only;
  const offered = offeredDimensions(choice, catalogue);
  const isOff = only === null && offered.every(([, block]) => block !== null);
  const by = isOff ? null : (only?.by ?? picked);
  const pickDimension = (name: string) => {
    pick(offered.find(([dimension]) => dimension === name)?.[0] ?? null);
    if (only !== null) onChoose(null);
  };
  return (
    <>
      {by !== null && <ValueFilter key={by} by={by} value={only?.value ?? null} catalogue={catalogue} onChoose={onChoose} />}
      <DimensionFilter by={by} disabled={isOff} offered={offered} onPick={pickDimension} />
    </>
  );
}

type DimensionProps = {
  readonly by: SelectionDimension | null;
  readonly disabled: boolean;
  readonly offered: ReturnType<typeof offeredDimensions>;
  readonly onPick: (name: string) => void;
};

function DimensionFilter({ by, disabled, offered, onPick }: DimensionProps) {
  const { say } = useVoice();
  const name = (dimension: SelectionDimension) => say(`by.${dimension}`);
  return (
    <FilterSelect
      label={say("filter.only")}
      shown={by === null ? say("filter.none") : name(by)}
      value={by ?? ""}
      disabled={disabled}
      onChoose={onPick}
    >
      <option value="">{say("filter.none")}</option>
      {offered.map(([dimension, block]) => (
        <option key={dimension} value={dimension} disabled={block !== null}>
          {block === null ? name(dimension) : say("filter.off", { name: name(dimension), why: say(`off.${block}`) })}
        </option>
      ))}
    </FilterSelect>
  );
}

type ValueProps = {
  readonly by: SelectionDimension;
  /** Null while only the dimension was picked; the list then takes the focus. */
  readonly value: string | null;
} & Pick<Props, "catalogue" | "onChoose">;

function ValueFilter({ by, value, catalogue, onChoose }: ValueProps) {
  const voice = useVoice();
  const { say } = voice;
  const name = value === null ? say("filter.which") : valueName(by, value, { catalogue, voice });
  return (
    <FilterSelect
      label={say(`by.${by}`)}
      shown={name ?? value ?? ""}
      value={value ?? ""}
      focused={value === null}
      onChoose={(chosen) => onChoose(chosen === "" ? null : { by, value: chosen })}
    >
      <option value="">{say(value === null ? "filter.which" : "filter.all")}</option>
      <ValueOptions dimension={by} catalogue={catalogue} />
    </FilterSelect>
  );
}
