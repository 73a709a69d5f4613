import { useId, useState } from "react";
import type { Procedure } from "#protocol/procedures.ts";
import { Field } from "#ui/Field.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { NameFields } from "#admin/places/NameFields.tsx";
import { UnitPicker } from "#admin/places/UnitPicker.tsx";
import { treeOn } from "#admin/places/unit-on.ts";
import { wholeName } from "#admin/places/whole-name.ts";
import { rebased } from "#admin/revised/rebased.ts";
import { useVoice } from "#admin/voice.ts";
import { type Catalogue, standingOn } from "./catalogue.ts";
import { describedProcedure } from "./described.ts";
import { EntrySheet } from "./EntrySheet.tsx";
import { useCatalogueSaving } from "./use-catalogue-saving.ts";
import { useNaming } from "./use-naming.ts";
import { ValidityFields } from "./ValidityFields.tsx";

type Props = {
  readonly catalogue: Catalogue;
  /** Null makes a new one. */
  readonly procedure: Procedure | null;
  readonly onCatalogue: (newer: Catalogue) => void;
  readonly onClose: () => void;
};

/** A procedure of the catalogue, to be made, changed or ended. */
export function ProcedureSheet({ catalogue, procedure, onCatalogue, onClose }: Props) {
  const { say } = useVoice();
  const naming = useNaming(catalogue);
  const [base] = useState(() => procedure ?? blankIn(catalogue));
  const [mine, setMine] = useState(base);
  const [isTried, setTried] = useState(false);
  const { before, put } = useCatalogueSaving(catalogue, onCatalogue);
  const isTaken = procedure === null && catalogue.procedures.some(({ id }) => id === mine.id);
  const isNowhere = mine.units?.length === 0;

  async function save(): Promise<void> {
    setTried(true);
    if (isTaken || isNowhere) return;
    const theirs = catalogue.procedures.find(({ id }) => id === base.id) ?? base;
    const whole = { ...rebased(base, mine, theirs), name: wholeName(mine.name) };
    if ((await put({ procedures: [whole] })) === "saved") onClose();
  }

  const described = ({ procedures }: Catalogue) => procedures.map((one) => describedProcedure(one, naming));
  return (
    <EntrySheet
      title={procedure ? say("procedures.change-procedure", { id: procedure.id }) : say("procedures.new-procedure")}
      others={before && { before: described(before), after: described(catalogue) }}
      onSave={save}
      onClose={onClose}
    >
      {procedure === null && (
        <Field
          label={say("procedures.id")}
          hint={say("procedures.id-hint")}
          required
          maxLength={60}
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"
          value={mine.id}
          onChange={({ target }) => setMine({ ...mine, id: target.value.trim() })}
          {...(isTaken && { fault: say("procedures.id-taken") })}
        />
      )}
      <NameFields name={mine.name} onChange={(name) => setMine({ ...mine, name })} />
      <FieldChoice catalogue={catalogue} field={mine.field} onChange={(field) => setMine({ ...mine, field })} />
      <UnitsChoice
        catalogue={catalogue}
        units={mine.units}
        onChange={(units) => setMine({ ...mine, units })}
        fault={isTried && isNowhere ? say("procedures.units-needed") : null}
      />
      <ValidityFields lasting={mine} onChange={(lasting) => setMine({ ...mine, ...lasting })} />
    </EntrySheet>
  );
}

function blankIn({ fields, today }: Catalogue): Procedure {
  const first = fields.find((field) => standingOn(field, today) === "valid");
  return { id: "", name: { vi: "", en: "" }, field: first?.id ?? "", units: null, from: today, endedOn: null };
}

type FieldProps = Pick<Props, "catalogue"> & { readonly field: string; readonly onChange: (field: string) => void };

function FieldChoice({ catalogue: { fields, today }, field, onChange }: FieldProps) {
  const { say, read } = useVoice();
  const offered = fields.filter((one) => one.id === field || standingOn(one, today) !== "ended");
  return (
    <SelectField
      label={say("procedures.field")}
      required
      value={field}
      options={offered.map(({ id, name }) => [id, read(name)] as const)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

type UnitsProps = Pick<Props, "catalogue"> & {
  readonly units: Procedure["units"];
  readonly onChange: (units: Procedure["units"]) => void;
  readonly fault: string | null;
};

function UnitsChoice({ catalogue: { units: all, today }, units, onChange, fault }: UnitsProps) {
  const { say } = useVoice();
  const name = useId();
  return (
    <fieldset className="places">
      <legend>{say("procedures.units")}</legend>
      <label className="tick">
        <input type="radio" name={name} checked={units === null} onChange={() => onChange(null)} /> {say("procedures.units-all")}
      </label>
      <label className="tick">
        <input type="radio" name={name} checked={units !== null} onChange={() => onChange([])} /> {say("procedures.units-some")}
      </label>
      {units !== null && (
        <UnitPicker
          legend={say("procedures.units-which")}
          tree={treeOn(all, today)}
          chosen={units}
          onChange={(chosen) => onChange([...chosen])}
          fault={fault}
        />
      )}
    </fieldset>
  );
}
