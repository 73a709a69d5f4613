import { useState } from "react";
import { AuditAction } from "#protocol/audit.ts";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Filter } from "./AuditLog.tsx";
import type { Names } from "./names.ts";

/** Earlier than anything; a year that is still being typed is none. */
const earliest = "2020-01-01";

type Props = { readonly names: Names; readonly filter: Filter; readonly onChange: (filter: Filter) => void };

/** What to see of the log; it follows at once. */
export function AuditFilters({ names, filter, onChange }: Props) {
  const { say, read } = useVoice();
  const [cleared, setCleared] = useState(0);
  const isClear = Object.values(filter).every((wanted) => wanted === undefined);
  const people = names.people.map(({ id, name }) => [id, name] as const);
  return (
    <fieldset className="narrowing" key={cleared}>
      <legend className="hidden">{say("audit.filter")}</legend>
      <SelectField
        label={say("audit.action")}
        value={filter.action ?? ""}
        onChange={({ target }) => onChange({ ...filter, action: AuditAction.safeParse(target.value).data })}
        options={[["", say("audit.any-action")], ...AuditAction.options.map((action) => [action, say(`deed.${action}`)] as const)]}
      />
      <SelectField
        label={say("audit.actor")}
        value={filter.actor ?? ""}
        onChange={({ target }) => onChange({ ...filter, actor: target.value || undefined })}
        options={[["", say("audit.any-actor")], ["endpoint", say("audit.endpoint")], ...people]}
      />
      <SelectField
        label={say("audit.unit")}
        value={filter.unit ?? ""}
        onChange={({ target }) => onChange({ ...filter, unit: target.value || undefined })}
        options={[["", say("audit.any-unit")], ...names.places.map(({ id, name }) => [id, read(name)] as const)]}
      />
      <Day label={say("audit.first-day")} onDay={(firstDay) => onChange({ ...filter, firstDay })} />
      <Day label={say("audit.last-day")} onDay={(lastDay) => onChange({ ...filter, lastDay })} />
      <button
        className="button"
        type="button"
        disabled={isClear}
        onClick={() => {
          setCleared(cleared + 1);
          onChange({});
        }}
      >
        {say("audit.clear")}
      </button>
    </fieldset>
  );
}

function Day({ label, onDay }: { readonly label: string; readonly onDay: (day: string | undefined) => void }) {
  return (
    <Field
      label={label}
      type="date"
      min={earliest}
      onChange={({ target: { value, validity } }) => onDay(value !== "" && validity.valid ? value : undefined)}
    />
  );
}
