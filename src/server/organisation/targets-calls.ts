import type * as z from "zod/mini";
import type { changeTargets, readTargets as readTargetsCall, Target } from "#protocol/targets.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import type { Known } from "#server/store/known.ts";
import { readRevision } from "#server/store/revision.ts";
import { readTargets, writeTargets } from "#server/store/targets.ts";
import type { Fault } from "#survey/fault.ts";
import { type Office, revise } from "./revised.ts";
import { unitsSeenBy } from "./sight.ts";

type Targets = z.input<typeof readTargetsCall.output>;

/** The targets of the organisation, and of units only those somebody sees. */
export async function targetsAnswer(office: Office, person: Person): Promise<Answer<Targets>> {
  const { database } = office.store;
  const seen = unitsSeenBy(office, person);
  const targets = (await readTargets(database)).flatMap((target) => {
    const units = target.units?.filter((unit) => seen.has(unit)) ?? null;
    return units?.length === 0 ? [] : [{ ...target, units }];
  });
  return { status: 200, output: { revision: await readRevision(database, "targets"), targets } };
}

/** Puts targets in the place of all there were. */
export async function changeTargetsAnswer(
  office: Office,
  { revision, targets }: z.output<typeof changeTargets.input>,
  person: Person,
): Promise<Answer<Targets>> {
  const refusal = await revise(office, { part: "targets", revision, person }, async (transaction) => {
    const faults = faultsOfTargets(targets, office.store.known());
    if (faults.length > 0) return refusals.invalidInput(faults);
    await writeTargets(transaction, targets);
    return { action: "targets-changed", unit: null, detail: { targets } };
  });
  return refusal ?? targetsAnswer(office, person);
}

function faultsOfTargets(targets: readonly Target[], { units, organisation }: Pick<Known, "units" | "organisation">): Fault[] {
  const fields = new Set(organisation.fields.map(({ id }) => id));
  return targets.flatMap((target, index) => {
    const place = `targets[${index}]`;
    const faults: Fault[] = [];
    if (targets.findIndex(({ id }) => id === target.id) < index) faults.push({ place: `${place}.id`, fault: "is given twice" });
    if (target.units?.some((unit) => !units.has(unit)))
      faults.push({ place: `${place}.units`, fault: "names a unit this store does not know" });
    if (target.fields?.some((field, at, all) => !fields.has(field) || all.indexOf(field) < at))
      faults.push({ place: `${place}.fields`, fault: "names a field this store does not know, or one twice" });
    return faults;
  });
}
