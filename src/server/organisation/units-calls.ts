import type * as z from "zod/mini";
import type { changeUnits, readUnits as readUnitsCall } from "#protocol/units.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { readRevision } from "#server/store/revision.ts";
import { readUnits, writeUnits } from "#server/store/units.ts";
import { changedUnits } from "./change-units.ts";
import { type Office, revise } from "./revised.ts";
import { unitsIn, unitsSeenBy } from "./sight.ts";

type Units = z.input<typeof readUnitsCall.output>;

/** The units somebody sees. */
export async function unitsAnswer(office: Office, person: Person): Promise<Answer<Units>> {
  const { database } = office.store;
  const units = unitsIn(await readUnits(database), unitsSeenBy(office, person));
  return { status: 200, output: { revision: await readRevision(database, "units"), units } };
}

/** Changes units, all of it or nothing. */
export async function changeUnitsAnswer(
  office: Office,
  { revision, changes }: z.output<typeof changeUnits.input>,
  person: Person,
): Promise<Answer<Units>> {
  const refusal = await revise(office, { part: "units", revision, person }, async (transaction) => {
    const changed = changedUnits(await readUnits(transaction), changes);
    if ("faults" in changed) return refusals.invalidInput(changed.faults);
    await writeUnits(transaction, changed.units);
    return { action: "units-changed", unit: null, detail: { changes } };
  });
  return refusal ?? unitsAnswer(office, person);
}
