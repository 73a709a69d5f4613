import type { Catalogue } from "#protocol/results.ts";
import type { SelectionDimension } from "#protocol/selection.ts";
import { valueName, valuesOf } from "./dimension-values.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly dimension: SelectionDimension; readonly catalogue: Catalogue };

/** The values of a dimension in a list; procedures, of which there are many, under their fields. */
export function ValueOptions({ dimension, catalogue }: Props) {
  const voice = useVoice();
  if (dimension === "procedure") return <Procedures catalogue={catalogue} />;
  return valuesOf(dimension, catalogue).map((value) => (
    <option key={value} value={value}>
      {valueName(dimension, value, { catalogue, voice })}
    </option>
  ));
}

function Procedures({ catalogue: { procedures, fields } }: Pick<Props, "catalogue">) {
  const { read } = useVoice();
  const byField = Map.groupBy(procedures, ({ field }) => field);
  const known = fields.filter(({ id }) => byField.has(id));
  const others = procedures.filter(({ field }) => !fields.some(({ id }) => id === field));
  const option = ({ id, name }: (typeof procedures)[number]) => (
    <option key={id} value={id}>
      {read(name)}
    </option>
  );
  return (
    <>
      {known.map(({ id, name }) => (
        <optgroup key={id} label={read(name)}>
          {byField.get(id)?.map(option)}
        </optgroup>
      ))}
      {others.map(option)}
    </>
  );
}
