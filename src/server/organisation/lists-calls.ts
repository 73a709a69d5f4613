import type { Kysely, Transaction } from "kysely";
import type * as z from "zod/mini";
import type { ListChanges, previewList, takeInList, takeInReturned } from "#protocol/organisation.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { refusals } from "#server/refusal.ts";
import { readFields, readProcedures, writeFields, writeProcedures } from "#server/store/procedures.ts";
import { type Part, readRevision } from "#server/store/revision.ts";
import type { Tables } from "#server/store/tables.ts";
import { readUnits, writeUnits } from "#server/store/units.ts";
import { readWaves, writeWave } from "#server/store/waves.ts";
import type { Told } from "./lists/list-change.ts";
import { takeFields, takeProcedures } from "./lists/list-of-procedures.ts";
import { takeReturned } from "./lists/list-of-returned.ts";
import { takeUnits } from "./lists/list-of-units.ts";
import { type Office, revise } from "./revised.ts";

type Changes = z.input<typeof ListChanges>;
type List = z.output<typeof previewList.input>;
type Write = (transaction: Transaction<Tables>) => Promise<void>;

/** What a list would change, and how it is written. */
type Taken = { readonly told: Told; readonly write: Write };

const partOf: Readonly<Record<List["about"], Part>> = { units: "units", fields: "procedures", procedures: "procedures" };

async function take(database: Kysely<Tables>, { about, ...list }: List): Promise<Taken> {
  if (about === "units") {
    const { told, after } = takeUnits(await readUnits(database), list);
    return { told, write: (transaction) => writeUnits(transaction, after) };
  }
  const fields = await readFields(database);
  if (about === "fields") {
    const { told, after } = takeFields(fields, list);
    return { told, write: (transaction) => writeFields(transaction, after) };
  }
  const units = await readUnits(database);
  const { told, after } = takeProcedures(await readProcedures(database), list, { fields, units });
  return { told, write: (transaction) => writeProcedures(transaction, after) };
}

/** What taking in a list would change; changes nothing. */
export async function previewListAnswer({ store: { database } }: Office, list: List): Promise<Answer<Changes>> {
  const { told } = await take(database, list);
  return { status: 200, output: { revision: await readRevision(database, partOf[list.about]), ...told } };
}

/** Takes in a list that has no faults. */
export async function takeInListAnswer(
  office: Office,
  { revision, ...list }: z.output<typeof takeInList.input>,
  person: Person,
): Promise<Answer<Changes>> {
  const part = partOf[list.about];
  const { about, from, whole } = list;
  const taking = (database: Transaction<Tables>) => take(database, list);
  return takeIn(office, { part, revision, person }, { taking, detail: { about, from, whole } });
}

/** Takes in how many results units returned in a wave, or says what that would change. */
export async function takeInReturnedAnswer(
  office: Office,
  { wave: id, csv, revision, preview }: z.output<typeof takeInReturned.input>,
  person: Person,
): Promise<Answer<Changes>> {
  const { database } = office.store;
  const wave = (await readWaves(database)).find((one) => one.id === id);
  if (!wave) return refusals.notFound("wave with this id");
  if (preview) return { status: 200, output: { revision: await readRevision(database, "waves"), ...takeReturned(wave, csv).told } };
  const taking = async (transaction: Transaction<Tables>): Promise<Taken> => {
    const now = (await readWaves(transaction)).find((one) => one.id === id) ?? wave;
    const { told, after } = takeReturned(now, csv);
    return { told, write: (writing) => writeWave(writing, after) };
  };
  return takeIn(office, { part: "waves", revision, person }, { taking, detail: { about: "returned", wave: id } });
}

type Change = Parameters<typeof revise>[1];

/** How a list is taken, inside the change that writes it, and what is written down of it. */
type Taking = {
  readonly taking: (database: Transaction<Tables>) => Promise<Taken>;
  readonly detail: Readonly<Record<string, unknown>>;
};

async function takeIn(office: Office, change: Change, { taking, detail }: Taking): Promise<Answer<Changes>> {
  let told: Told | undefined;
  const refusal = await revise(office, change, async (transaction) => {
    const taken = await taking(transaction);
    const faults = taken.told.faults.map(({ line, fault }) => ({ place: `line ${line}`, fault }));
    if (faults.length > 0) return refusals.invalidInput(faults);
    await taken.write(transaction);
    told = taken.told;
    const ids = { added: idsOf(told.added), changed: idsOf(told.changed), ended: idsOf(told.ended) };
    return { action: "catalogue-imported", unit: null, detail: { ...detail, ...ids } };
  });
  if (refusal !== null || told === undefined) return refusal ?? refusals.internal();
  return { status: 200, output: { revision: change.revision + 1, ...told } };
}

function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
