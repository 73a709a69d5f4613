import type * as z from "zod/mini";
import type { changeProcedures, Procedure, readProcedures as readProceduresCall } from "#protocol/procedures.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { readFields, readProcedures, writeFields, writeProcedures } from "#server/store/procedures.ts";
import { readRevision } from "#server/store/revision.ts";
import { faultsOfProcedures } from "./procedure-faults.ts";
import { type Office, revise } from "./revised.ts";
import { todayAt, unitsSeenBy } from "./sight.ts";
import { lineOf } from "./unit-tree.ts";

type Procedures = z.input<typeof readProceduresCall.output>;

/** The fields, and the procedures that units somebody sees deal with. */
export async function proceduresAnswer(office: Office, person: Person): Promise<Answer<Procedures>> {
  const { database } = office.store;
  const procedures = await readProcedures(database);
  const output = {
    revision: await readRevision(database, "procedures"),
    fields: await readFields(database),
    procedures: person.unit === null ? procedures : procedures.flatMap(narrowed(office, { ...person, unit: person.unit })),
  };
  return { status: 200, output };
}

/** A procedure as somebody of a unit knows it: of the units that deal with it only those he sees. */
function narrowed(office: Office, person: { readonly unit: string }): (procedure: Procedure) => Procedure[] {
  const seen = unitsSeenBy(office, person);
  const above = new Set(lineOf(office.store.known().organisation.units, person.unit, todayAt(office)));
  return (procedure) => {
    if (procedure.units === null) return [procedure];
    const own = procedure.units.some((unit) => above.has(unit)) ? [person.unit] : procedure.units.filter((unit) => seen.has(unit));
    return own.length === 0 ? [] : [{ ...procedure, units: own }];
  };
}

/** Puts fields and procedures in, or in the place of those with the same id. */
export async function changeProceduresAnswer(
  office: Office,
  { revision, fields, procedures }: z.output<typeof changeProcedures.input>,
  person: Person,
): Promise<Answer<Procedures>> {
  const refusal = await revise(office, { part: "procedures", revision, person }, async (transaction) => {
    const allFields = replaced(await readFields(transaction), fields);
    const allProcedures = replaced(await readProcedures(transaction), procedures);
    const { units } = office.store.known();
    const faults = faultsOfProcedures({ fields, procedures }, { fields: allFields, units });
    if (faults.length > 0) return refusals.invalidInput(faults);
    await writeFields(transaction, allFields);
    await writeProcedures(transaction, allProcedures);
    return { action: "procedures-changed", unit: null, detail: { fields, procedures: procedures.map(({ id }) => id) } };
  });
  return refusal ?? proceduresAnswer(office, person);
}

/** Entries in the place of those with their id, the others after all. */
function replaced<Entry extends { readonly id: string }>(before: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((entry) => byId.get(entry.id) ?? entry), ...[...byId.values()].filter(({ id }) => !known.has(id))];
}
