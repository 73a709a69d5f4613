import type { Field, Procedure } from "#protocol/procedures.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { formatDate } from "#ui/numbers.ts";
import type { Described } from "#admin/revised/differences.ts";
import { isSinceEver } from "#admin/places/day.ts";

/** What the members of an entry are called, and how a text is read. */
export type Naming = {
  readonly read: (text: LocalizedText) => string;
  readonly fieldName: (id: string) => string;
  readonly unitName: (id: string) => string;
  readonly what: Readonly<Record<"vi" | "en" | "from" | "ended" | "field" | "units", string>>;
};

/** A field as it is read beside its older self. */
export function describedField({ id, name, from, endedOn }: Field, { read, what }: Naming): Described {
  return {
    id,
    name: read(name),
    facts: [
      { what: what.vi, is: name.vi },
      { what: what.en, is: name.en },
      { what: what.from, is: isSinceEver(from) ? "" : formatDate(from) },
      { what: what.ended, is: endedOn === null ? "" : formatDate(endedOn) },
    ],
  };
}

/** A procedure as it is read beside its older self. */
export function describedProcedure({ field, units, ...procedure }: Procedure, naming: Naming): Described {
  const { facts, ...described } = describedField(procedure, naming);
  const { what, fieldName, unitName } = naming;
  const dealing = (units ?? []).map(unitName).join(", ");
  return { ...described, facts: [...facts, { what: what.field, is: fieldName(field) }, { what: what.units, is: dealing }] };
}
