import type { PoolClient } from "pg";
import type { Annulment } from "#server/store/annulment.ts";
import { storeLock } from "./locks.ts";
import { rowsOf } from "./statement.ts";

/** What keeping must know of the store, true until the transaction ends. */
export type Facts = { readonly chainOpenFrom: string; readonly countedUntil: string; readonly annulments: readonly Annulment[] };

const readingAnnulments = {
  name: "read annulments",
  text: `
    select unit, counter, first_day as "firstDay", last_day as "lastDay", flag
    from annulment
    join annulment_approval on annulment_approval.annulment = annulment.id
  `,
};

/**
 * Begins transactions that keep: others may keep at the same time, but nobody changes what is known or closes an hour meanwhile.
 * `forgetCells` is called where somebody did before: a change may have taken cells away that nobody is left in.
 */
export function openFacts(forgetCells: () => void): (client: PoolClient) => Promise<Facts> {
  let version = "";
  let annulments: readonly Annulment[] = [];
  return async (client) => {
    await client.query(`begin; select pg_advisory_xact_lock_shared(${storeLock})`);
    const { rows } = await client.query<{ name: string; value: string }>(
      "select name, value from meta where name in ('chain_open_from', 'counted_until', 'known_version')",
    );
    const facts = new Map(rows.map(({ name, value }) => [name, value]));
    const newest = facts.get("known_version") ?? "";
    if (newest !== version) {
      forgetCells();
      annulments = await rowsOf<Annulment>(client, readingAnnulments, []);
    }
    version = newest;
    return { chainOpenFrom: facts.get("chain_open_from") ?? "", countedUntil: facts.get("counted_until") ?? "", annulments };
  };
}

const counting = {
  name: "count until",
  text: `
    insert into meta (name, value) values ('counted_until', $1)
    on conflict (name) do update set value = greatest(meta.value, excluded.value)
  `,
};

/** Writes down up to which hour is counted; seldom, because all servers would wait for this one row. */
export async function countUntil(client: PoolClient, { countedUntil }: Facts, hours: readonly string[]): Promise<void> {
  const last = hours.toSorted().at(-1);
  if (last !== undefined && last > countedUntil) await rowsOf(client, counting, [last]);
}
