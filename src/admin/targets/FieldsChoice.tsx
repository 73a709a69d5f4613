import type { Target } from "#protocol/targets.ts";
import { isThere } from "#admin/places/day.ts";
import { useVoice } from "#admin/voice.ts";
import type { Plan } from "./plan.ts";
import { Scope } from "./Scope.tsx";

type Props = {
  readonly plan: Plan;
  readonly fields: Target["fields"];
  readonly onChange: (fields: Target["fields"]) => void;
  readonly isTried: boolean;
};

/** The fields a target is over: whatever the field, or over some. */
export function FieldsChoice({ plan, fields, onChange, isTried }: Props) {
  const { say, read } = useVoice();
  const chosen = fields ?? [];
  const offered = plan.fields.filter((field) => isThere(field, plan.today) || chosen.includes(field.id));
  const turned = (id: string) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Scope
      legend={say("targets.fields")}
      all={say("targets.every-field")}
      some={say("targets.some-fields")}
      isAll={fields === null}
      onAll={(isAll) => onChange(isAll ? null : [])}
    >
      <ul>
        {offered.map(({ id, name }) => (
          <li key={id}>
            <label className="tick">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(turned(id))} /> {read(name)}
            </label>
          </li>
        ))}
      </ul>
      {isTried && chosen.length === 0 && (
        <p className="failure" role="alert">
          {say("targets.fields-needed")}
        </p>
      )}
    </Scope>
  );
}
