import { memo } from "react";
import type { Catalogue } from "#protocol/results.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { unitName } from "./names.ts";
import { unitsByTree } from "./tree.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly unit: string | null; readonly catalogue: Catalogue; readonly onChoose: (unit: string | null) => void };

/** The organisation's tree as a list, each unit indented under the one it belongs to. */
export function UnitFilter({ unit, catalogue, onChoose }: Props) {
  const voice = useVoice();
  return (
    <FilterSelect
      label={voice.say("filter.unit")}
      shown={unitName(unit, catalogue, voice)}
      value={unit ?? ""}
      isLong
      onChoose={(id) => onChoose(id === "" ? null : id)}
    >
      <Units catalogue={catalogue} />
    </FilterSelect>
  );
}

/** Several hundred options: drawn anew only for another catalogue. */
const Units = memo(function Units({ catalogue }: Pick<Props, "catalogue">) {
  const voice = useVoice();
  const below = unitsByTree(catalogue.units).filter((placed) => placed.unit.id !== catalogue.organisation.id);
  return (
    <>
      <option value="">{unitName(null, catalogue, voice)}</option>
      {below.map((placed) => (
        <option key={placed.unit.id} value={placed.unit.id}>
          {"\u2003".repeat(Math.max(1, placed.depth))}
          {voice.read(placed.unit.name)}
        </option>
      ))}
    </>
  );
});
