import type * as z from "zod/mini";
import type { changeWave, readWaves as readWavesCall } from "#protocol/waves.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { readRevision } from "#server/store/revision.ts";
import { readWaves, writeWave } from "#server/store/waves.ts";
import { type Office, revise } from "./revised.ts";
import { todayAt, unitsSeenBy } from "./sight.ts";
import { treeThen, unitsInOrder } from "./unit-tree.ts";
import { faultsOfWave } from "./wave-faults.ts";

type Waves = z.input<typeof readWavesCall.output>;

/** The waves of the units somebody sees, their units in the order of today's tree. */
export async function wavesAnswer(office: Office, person: Person): Promise<Answer<Waves>> {
  const { database } = office.store;
  const seen = unitsSeenBy(office, person);
  const order = unitsInOrder(treeThen(office.store.known().organisation.units, todayAt(office))).filter((unit) => seen.has(unit));
  const waves = (await readWaves(database)).flatMap((wave) => {
    const byUnit = new Map(wave.units.map((one) => [one.unit, one]));
    const units = order.flatMap((unit) => byUnit.get(unit) ?? []);
    return units.length === 0 ? [] : [{ ...wave, units }];
  });
  return { status: 200, output: { revision: await readRevision(database, "waves"), waves } };
}

/** Puts in a wave, or in the place of the one with its id. */
export async function changeWaveAnswer(
  office: Office,
  { revision, wave }: z.output<typeof changeWave.input>,
  person: Person,
): Promise<Answer<Waves>> {
  const refusal = await revise(office, { part: "waves", revision, person }, async (transaction) => {
    const before = (await readWaves(transaction)).find(({ id }) => id === wave.id);
    const { surveys, units } = office.store.known();
    const faults = faultsOfWave(wave, { before, surveys, units, today: todayAt(office) });
    if (faults.length > 0) return refusals.invalidInput(faults);
    await writeWave(transaction, wave);
    return { action: "waves-changed", unit: null, detail: { wave } };
  });
  return refusal ?? wavesAnswer(office, person);
}
