import { SelectField } from "#ui/SelectField.tsx";
import type { Place, Scope } from "./office.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly places: readonly Place[]; readonly scope: Scope; readonly onChange: (scope: Scope) => void };

/** Where settings of desks hold: everywhere, or in a unit and those below it. */
export function ScopeField({ places, scope, onChange }: Props) {
  const { say, read } = useVoice();
  const units = places.map(({ id, name, above }) => [id, `${"\u00A0".repeat(4 * above.length)}${read(name)}`] as const);
  return (
    <div className="scope">
      <SelectField
        label={say("scope.title")}
        value={scope ?? ""}
        options={[["", say("scope.all")], ...units]}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      />
      <p className="hint">{say("scope.hint")}</p>
    </div>
  );
}
