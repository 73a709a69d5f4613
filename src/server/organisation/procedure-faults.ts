import type { Field, Procedure } from "#protocol/procedures.ts";
import type { Fault } from "#survey/fault.ts";

type Given = { readonly fields: readonly Field[]; readonly procedures: readonly Procedure[] };
type Around = { readonly fields: readonly Field[]; readonly units: ReadonlySet<string> };

/** What is wrong with fields and procedures that are to be put in, beside all fields there are then. */
export function faultsOfProcedures({ fields, procedures }: Given, around: Around): Fault[] {
  const known = new Set(around.fields.map(({ id }) => id));
  return [
    ...fields.flatMap((field, index) => faultsOfTime(field, `fields[${index}]`)),
    ...procedures.flatMap((procedure, index) => {
      const place = `procedures[${index}]`;
      const faults = faultsOfTime(procedure, place);
      if (!known.has(procedure.field)) faults.push({ place: `${place}.field`, fault: `«${procedure.field}» is no field` });
      for (const unit of procedure.units ?? [])
        if (!around.units.has(unit)) faults.push({ place: `${place}.units`, fault: `«${unit}» is no unit` });
      return faults;
    }),
  ];
}

function faultsOfTime({ from, endedOn }: Pick<Field, "from" | "endedOn">, place: string): Fault[] {
  return endedOn === null || from < endedOn ? [] : [{ place: `${place}.endedOn`, fault: `must be later than ${from}` }];
}
