import { useState } from "react";
import type { Field } from "#protocol/procedures.ts";
import { NameFields } from "#admin/places/NameFields.tsx";
import { ownId } from "#admin/places/own-id.ts";
import { wholeName } from "#admin/places/whole-name.ts";
import { rebased } from "#admin/revised/rebased.ts";
import { useVoice } from "#admin/voice.ts";
import type { Catalogue } from "./catalogue.ts";
import { describedField } from "./described.ts";
import { EntrySheet } from "./EntrySheet.tsx";
import { useCatalogueSaving } from "./use-catalogue-saving.ts";
import { useNaming } from "./use-naming.ts";
import { ValidityFields } from "./ValidityFields.tsx";

type Props = {
  readonly catalogue: Catalogue;
  /** Null makes a new one. */
  readonly field: Field | null;
  readonly onCatalogue: (newer: Catalogue) => void;
  readonly onClose: () => void;
};

/** A field of the catalogue, to be made, renamed or ended. */
export function FieldSheet({ catalogue, field, onCatalogue, onClose }: Props) {
  const { say, read } = useVoice();
  const naming = useNaming(catalogue);
  const [base] = useState<Field>(() => field ?? { id: "", name: { vi: "", en: "" }, from: catalogue.today, endedOn: null });
  const [mine, setMine] = useState(base);
  const { before, put } = useCatalogueSaving(catalogue, onCatalogue);

  async function save(): Promise<void> {
    const theirs = catalogue.fields.find(({ id }) => id === base.id) ?? base;
    const ids = catalogue.fields.map(({ id }) => id);
    const whole = { ...rebased(base, mine, theirs), name: wholeName(mine.name) };
    const outcome = await put({ fields: [field ? whole : { ...whole, id: ownId(mine.name.vi, ids) }] });
    if (outcome === "saved") onClose();
  }

  const described = ({ fields }: Catalogue) => fields.map((one) => describedField(one, naming));
  return (
    <EntrySheet
      title={field ? say("procedures.change-field", { name: read(field.name) }) : say("procedures.new-field")}
      others={before && { before: described(before), after: described(catalogue) }}
      onSave={save}
      onClose={onClose}
    >
      <NameFields name={mine.name} onChange={(name) => setMine({ ...mine, name })} />
      <ValidityFields lasting={mine} onChange={(lasting) => setMine({ ...mine, ...lasting })} />
    </EntrySheet>
  );
}
