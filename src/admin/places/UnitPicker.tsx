import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { useVoice } from "#admin/voice.ts";
import { plain } from "./plain.ts";
import { fitting, type Row, rowsOf, type Twig } from "./unit-on.ts";
import "./places.css";

/** More units than are seen at a glance. */
const many = 8;

const offersAll = () => true;

type Props = {
  readonly legend: string;
  readonly tree: readonly Twig[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Units that can be chosen; without it all. */
  readonly offers?: (twig: Twig) => boolean;
  /** Whether one press may take all places below a unit. */
  readonly isByBranch?: boolean;
  readonly fault?: string | null;
};

/** Units to choose from, as they stand below one another. */
export function UnitPicker({ legend, tree, chosen, onChange, offers = offersAll, isByBranch = false, fault = null }: Props) {
  const { say, read } = useVoice();
  const [typed, setTyped] = useState("");
  const sought = plain(typed.trim());
  const rows = rowsOf(fitting(tree, (twig) => offers(twig) && plain(read(twig.version.name)).includes(sought)));
  const isLong = rowsOf(tree).length > many;
  return (
    <fieldset className="places picker">
      <legend>{legend}</legend>
      {isLong && <Field label={say("picker.find")} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />}
      {rows.length === 0 && <p className="status">{say("picker.none")}</p>}
      <ul>
        {rows.map((row) => (
          <UnitTick key={row.unit.id} row={row} chosen={chosen} onChange={onChange} isOffered={offers(row)} isByBranch={isByBranch} />
        ))}
      </ul>
      <p className="hint">{say("picker.chosen", { count: chosen.length })}</p>
      {fault !== null && (
        <p className="failure" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

type TickProps = Pick<Props, "chosen" | "onChange"> & { readonly row: Row; readonly isOffered: boolean; readonly isByBranch: boolean };

function UnitTick({ row, chosen, onChange, isOffered, isByBranch }: TickProps) {
  const { say, read } = useVoice();
  const { id } = row.unit;
  const turned = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  const leaves = rowsOf(row.below).flatMap(({ unit, version }) => (version.serves ? [unit.id] : []));
  const areAll = leaves.every((leaf) => chosen.includes(leaf));
  const withLeaves = areAll ? chosen.filter((one) => !leaves.includes(one)) : [...new Set([...chosen, ...leaves])];
  return (
    <li data-level={row.level}>
      {isOffered ? (
        <label className="tick">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(turned)} /> {read(row.version.name)}
        </label>
      ) : (
        <p className="tick">{read(row.version.name)}</p>
      )}
      {isByBranch && leaves.length > 0 && (
        <label className="tick all">
          <input type="checkbox" checked={areAll} onChange={() => onChange(withLeaves)} /> {say("picker.below", { count: leaves.length })}
        </label>
      )}
    </li>
  );
}
