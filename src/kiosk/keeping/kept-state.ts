import { lossOf, type Run, runsIn } from "./lost-numbers.ts";
import { lastNumber, type OutboxDatabase, type Standing, storesIn } from "./outbox-database.ts";

/** A response the server would not keep: its number and why in the server's words, never its answers. */
type Refused = { readonly sequence: number; readonly reason: string };

/** How it stands with the responses to one store. */
export type KeptState = {
  /** The highest number given out. */
  readonly last: number;
  readonly waiting: number;
  readonly refused: readonly Refused[];
  /** Numbers that neither the endpoint has nor this tablet, as far as the endpoint told. */
  readonly lost: readonly Run[];
  /** Whether the endpoint ever told what it knows of the numbers. */
  readonly isCompared: boolean;
  /** Stores this tablet served before, and how many responses it still holds that they do not have. */
  readonly elsewhere: readonly { readonly store: string; readonly count: number }[];
};

/** Reads how it stands, from the tables alone. */
export async function keptState(database: OutboxDatabase, store: string): Promise<KeptState> {
  const { facts, records } = database;
  const standing = (of: string, where: Standing) =>
    records.where("[store+standing+sequence]").between([of, where, 0], [of, where, Number.MAX_SAFE_INTEGER]);
  const refused = await standing(store, "refused").toArray();
  const elsewhere: KeptState["elsewhere"][number][] = [];
  for (const other of (await storesIn(database)).filter((one) => one !== store)) {
    const count = (await standing(other, "waiting").count()) + (await standing(other, "refused").count());
    if (count > 0) elsewhere.push({ store: other, count });
  }
  const loss = await facts.get(lossOf(store));
  return {
    last: Number((await facts.get(lastNumber(store)))?.value ?? 0),
    waiting: await standing(store, "waiting").count(),
    refused: refused.map(({ sequence, refusal }) => ({ sequence, reason: refusal?.reason ?? "" })),
    lost: runsIn(loss?.value),
    isCompared: loss !== undefined,
    elsewhere,
  };
}
