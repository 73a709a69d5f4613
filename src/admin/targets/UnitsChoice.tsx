import type { Target } from "#protocol/targets.ts";
import { treeOn } from "#admin/places/unit-on.ts";
import { UnitPicker } from "#admin/places/UnitPicker.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Plan } from "./plan.ts";
import { Scope } from "./Scope.tsx";

type Props = {
  readonly plan: Plan;
  readonly units: Target["units"];
  readonly onChange: (units: Target["units"]) => void;
  readonly isTried: boolean;
};

/** Where a target holds: in the organisation as a whole, or in each of some units by itself. */
export function UnitsChoice({ plan, units, onChange, isTried }: Props) {
  const { say } = useVoice();
  return (
    <Scope
      legend={say("targets.units")}
      all={say("targets.whole")}
      some={say("targets.each-unit")}
      isAll={units === null}
      onAll={(isAll) => onChange(isAll ? null : [])}
    >
      <UnitPicker
        legend={say("targets.which-units")}
        tree={treeOn(plan.units, plan.today)}
        isByBranch
        chosen={units ?? []}
        onChange={(chosen) => onChange([...chosen])}
        fault={isTried && units?.length === 0 ? say("targets.units-needed") : null}
      />
    </Scope>
  );
}
