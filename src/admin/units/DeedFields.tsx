import type { ReactNode } from "react";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { NameFields } from "#admin/places/NameFields.tsx";
import { rowsOf, treeOn } from "#admin/places/unit-on.ts";
import { useVoice } from "#admin/voice.ts";
import { idFor } from "./changes-of.ts";
import { type Deed, type Part, partsOf } from "./deed.ts";
import type { Directory } from "./directory.ts";
import { IntoField } from "./IntoField.tsx";
import { OthersField } from "./OthersField.tsx";
import type { Plan } from "./plan.ts";
import { mayStandBelow, unitKinds } from "./rank.ts";

type Props = {
  readonly deed: Deed;
  readonly plan: Plan;
  readonly directory: Directory;
  readonly onPlan: (plan: Plan) => void;
};

/** The fields of what somebody does with units. */
export function DeedFields(props: Props) {
  return partsOf[props.deed.deed].map((part) => {
    const View = views[part];
    return <View key={part} {...props} />;
  });
}

/** So many at once, lest a slip of the hand makes hundreds; a list may bring `mostCounters`. */
const mostAtOnce = 40;

const views: Readonly<Record<Part, (props: Props) => ReactNode>> = {
  name: ({ plan, onPlan }) => <NameFields name={plan.name} onChange={(name) => onPlan({ ...plan, name })} />,
  id: IdField,
  kind: KindField,
  parent: ParentField,
  serves: ServesField,
  counters: CountersField,
  others: OthersField,
  into: IntoField,
  from: DayField,
};

function IdField({ plan, onPlan, directory: { units } }: Props) {
  const { say } = useVoice();
  return (
    <Field
      label={say("units.id")}
      hint={say("units.id-hint")}
      pattern="[a-z0-9]+(\-[a-z0-9]+)*"
      maxLength={60}
      placeholder={plan.name.vi.trim() === "" ? "" : idFor(plan.name.vi, units)}
      value={plan.id}
      onChange={({ target }) => onPlan({ ...plan, id: target.value.trim() })}
    />
  );
}

function KindField({ plan, onPlan }: Props) {
  const { say } = useVoice();
  const choose = (word: string) => {
    const kind = unitKinds.find((one) => one === word);
    if (kind) onPlan({ ...plan, kind, serves: kind === "province" ? false : plan.serves });
  };
  return (
    <SelectField
      label={say("units.kind")}
      value={plan.kind}
      options={unitKinds.map((kind) => [kind, say(`unit-kind.${kind}`)] as const)}
      onChange={({ target }) => choose(target.value)}
    />
  );
}

function ParentField({ deed, plan, onPlan, directory: { units, today } }: Props) {
  const { say, read } = useVoice();
  const rows = rowsOf(treeOn(units, plan.from || today));
  const own = deed.deed === "add" ? null : deed.unit;
  const above = rows.filter((row) => row.unit.id === plan.parent || (row.unit.id !== own && mayStandBelow(plan.kind, row)));
  const options = above.map(({ unit, version, level }) => [unit.id, `${"\u00A0".repeat(4 * level)}${read(version.name)}`] as const);
  return (
    <SelectField
      label={say("units.parent")}
      value={plan.parent ?? ""}
      options={[["", say("units.on-top")], ...options]}
      onChange={({ target }) => onPlan({ ...plan, parent: target.value === "" ? null : target.value })}
    />
  );
}

function ServesField({ plan, onPlan }: Props) {
  const { say } = useVoice();
  return (
    <div>
      <label className="tick">
        <input type="checkbox" checked={plan.serves} onChange={({ target }) => onPlan({ ...plan, serves: target.checked })} />{" "}
        {say("units.serves")}
      </label>
      <p className="hint">{say("units.serves-hint")}</p>
    </div>
  );
}

function CountersField({ plan, onPlan }: Props) {
  const { say } = useVoice();
  if (!plan.serves) return null;
  return (
    <Field
      label={say("units.how-many-counters")}
      hint={say("units.how-many-counters-hint")}
      type="number"
      min={0}
      max={mostAtOnce}
      value={plan.counters}
      onChange={({ target }) => onPlan({ ...plan, counters: Math.min(mostAtOnce, Math.max(0, Math.trunc(Number(target.value)))) })}
    />
  );
}

function DayField({ deed, plan, onPlan }: Props) {
  const { say } = useVoice();
  const isEnd = deed.deed === "end" || deed.deed === "end-counter";
  return (
    <Field
      label={say(isEnd ? "units.end-from" : "units.from")}
      hint={say(isEnd ? "units.end-from-hint" : "units.from-hint")}
      type="date"
      required
      value={plan.from}
      onChange={({ target }) => onPlan({ ...plan, from: target.value })}
    />
  );
}
