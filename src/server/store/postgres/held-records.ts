import type { PoolClient } from "pg";
import { mostHeldPerDevice, type ToHold, tooManyHeld } from "#server/store/held-records.ts";
import type { Ruling } from "#server/store/judged.ts";
import { column, packed, rowsOf } from "./statement.ts";
import type { Receipt, Visit } from "./visits.ts";

type Said = Pick<Ruling, "outcome" | "reason">;
type Key = { readonly unit: string; readonly id: string; readonly hash: string };

/** A record to hold, unless it is held already, and of whom. */
export type HoldOf = ToHold & { readonly visit: Visit; readonly receipt: Receipt };

const reading = {
  name: "read held",
  text: `
    select unit, id, hash, outcome, reason from held
    where (unit, id, hash) in (select unit, id, hash from unnest($1::text[], $2::text[], $3::text[]) as named (unit, id, hash))
  `,
};

const insertion = {
  name: "hold",
  text: `
    insert into held (unit, id, hash, device, outcome, reason, key, received_hour, body)
    select unit, id, hash, device, outcome, reason, key, received_hour, substring($11::bytea from start for length)
    from unnest(
      $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[]
    ) as came (unit, id, hash, device, outcome, reason, key, received_hour, start, length)
    order by unit, id, hash
    on conflict (unit, id, hash) do nothing
    returning unit, id, hash
  `,
};

const keepingLeftovers = {
  name: "keep leftovers",
  text: `
    insert into sealed_leftover (id, hash, device, key_name, organisation_key, sealed_key, comments)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    on conflict (id, hash) do nothing
  `,
};

/** Keeps what cannot be counted, whole, until somebody decides; gives what to say of each, in their order, and which were new. */
export async function hold(client: PoolClient, all: readonly HoldOf[]): Promise<{ readonly said: Said[]; readonly held: HoldOf[] }> {
  if (all.length === 0) return { said: [], held: [] };
  const earlier = await readHeld(client, all);
  const said = new Map<string, Said>(earlier.map(({ outcome, reason, ...key }) => [nameOf(key), { outcome, reason }]));
  const first: HoldOf[] = [];
  for (const one of all) {
    const name = nameOf(keyOf(one));
    if (said.has(name)) continue;
    const { visit, outcome, reason } = one;
    const isFull = visit.heldBefore + visit.counted.held >= mostHeldPerDevice;
    said.set(name, isFull ? tooManyHeld : { outcome, reason });
    if (isFull) continue;
    visit.counted.held += 1;
    first.push(one);
  }
  const held = await insertHeld(client, first);
  await keepLeftovers(client, held);
  return { said: all.map((one) => said.get(nameOf(keyOf(one))) ?? tooManyHeld), held };
}

/** Another process may have held the same record of another device in the meantime; it then counts there. */
async function insertHeld(client: PoolClient, all: readonly HoldOf[]): Promise<HoldOf[]> {
  if (all.length === 0) return [];
  const { bytes, starts, lengths } = packed(all.map(({ record }) => record.body));
  const rows = await rowsOf<Key>(client, insertion, [
    column(all, ({ unit }) => unit),
    column(all, ({ record }) => record.id),
    column(all, ({ record }) => record.hash),
    column(all, ({ visit }) => visit.device),
    column(all, ({ outcome }) => outcome),
    column(all, ({ reason }) => reason),
    column(all, ({ record }) => record.key),
    column(all, ({ receipt }) => receipt.receivedHour),
    starts,
    lengths,
    bytes,
  ]);
  const inserted = new Set(rows.map(nameOf));
  for (const one of all) if (!inserted.has(nameOf(keyOf(one)))) one.visit.counted.held -= 1;
  return all.filter((one) => inserted.has(nameOf(keyOf(one))));
}

/** What opens those that were held just now. */
async function keepLeftovers(client: PoolClient, held: readonly HoldOf[]): Promise<void> {
  const left = held.flatMap(({ record: { id, hash }, visit: { device }, leftover }) =>
    leftover === null ? [] : [{ ...leftover, id, hash, device }],
  );
  if (left.length === 0) return;
  await rowsOf(client, keepingLeftovers, [
    column(left, ({ id }) => id),
    column(left, ({ hash }) => hash),
    column(left, ({ device }) => device),
    column(left, ({ keyName }) => keyName),
    column(left, ({ organisationKey }) => organisationKey),
    column(left, ({ sealedKey }) => sealedKey),
    column(left, ({ comments }) => comments),
  ]);
}

function readHeld(client: PoolClient, all: readonly HoldOf[]): Promise<(Key & Required<Said>)[]> {
  return rowsOf(client, reading, [
    column(all, ({ unit }) => unit),
    column(all, ({ record }) => record.id),
    column(all, ({ record }) => record.hash),
  ]);
}

function keyOf({ unit, record: { id, hash } }: ToHold): Key {
  return { unit, id, hash };
}

function nameOf({ unit, id, hash }: Key): string {
  return `${unit} ${id} ${hash}`;
}
