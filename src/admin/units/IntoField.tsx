import { useId } from "react";
import { NameFields } from "#admin/places/NameFields.tsx";
import { rowsOf, treeOn, versionOn } from "#admin/places/unit-on.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import { type Directory, unitIn } from "./directory.ts";
import type { Plan } from "./plan.ts";

type Props = { readonly deed: Deed; readonly plan: Plan; readonly directory: Directory; readonly onPlan: (plan: Plan) => void };

/** What merged units become: a new unit with a name of its own, or one that is there. */
export function IntoField({ deed, plan, directory: { units, today }, onPlan }: Props) {
  const { say, read } = useVoice();
  const name = useId();
  const own = deed.deed === "add" ? undefined : unitIn(units, deed.unit);
  if (!own) return null;
  const day = plan.from || today;
  const { kind } = versionOn(own, day);
  const alike = rowsOf(treeOn(units, day)).filter(({ version }) => version.kind === kind);
  const first = plan.others[0] ?? own.id;
  return (
    <fieldset className="places into">
      <legend>{say("units.into")}</legend>
      <label className="tick">
        <input type="radio" name={name} checked={plan.into === null} onChange={() => onPlan({ ...plan, into: null })} />{" "}
        {say("units.into-new")}
      </label>
      <label className="tick">
        <input type="radio" name={name} checked={plan.into !== null} onChange={() => onPlan({ ...plan, into: first })} />{" "}
        {say("units.into-old")}
      </label>
      {plan.into === null ? (
        <NameFields name={plan.name} onChange={(called) => onPlan({ ...plan, name: called })} />
      ) : (
        <SelectField
          label={say("units.into-which")}
          value={plan.into}
          options={alike.map(({ unit, version }) => [unit.id, read(version.name)] as const)}
          onChange={({ target }) => onPlan({ ...plan, into: target.value })}
        />
      )}
    </fieldset>
  );
}
