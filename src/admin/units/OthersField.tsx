import { UnitPicker } from "#admin/places/UnitPicker.tsx";
import { fitting, treeOn, versionOn } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import type { Deed } from "./deed.ts";
import { type Directory, unitIn } from "./directory.ts";
import type { Plan } from "./plan.ts";

type Props = { readonly deed: Deed; readonly plan: Plan; readonly directory: Directory; readonly onPlan: (plan: Plan) => void };

/** The units that are merged with the one in hand: those of its kind. */
export function OthersField({ deed, plan, directory: { units, today }, onPlan }: Props) {
  const { say } = useVoice();
  const own = deed.deed === "add" ? undefined : unitIn(units, deed.unit);
  if (!own) return null;
  const day = plan.from || today;
  const { kind } = versionOn(own, day);
  const others = fitting(treeOn(units, day), ({ unit, version }) => version.kind === kind && unit.id !== own.id);
  return (
    <UnitPicker
      legend={say("units.others")}
      tree={others}
      offers={({ unit, version }) => version.kind === kind && unit.id !== own.id}
      chosen={plan.others}
      onChange={(chosen) => onPlan({ ...plan, others: chosen })}
    />
  );
}
