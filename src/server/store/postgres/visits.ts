import type { PoolClient } from "pg";
import type { Delivery } from "#server/store/judged.ts";
import { hourOf, laterOf, secondOf } from "#server/store/open-hour.ts";
import { column, rowsOf } from "./statement.ts";

/** What a group brings from one device; counts grow while the group is kept. */
export type Visit = {
  readonly device: string;
  readonly app: string;
  readonly hour: string;
  /** Records of it held before this group. */
  readonly heldBefore: number;
  readonly counted: { response: number; held: number };
};

/** When a record came, and the hour it is sealed in. */
export type Receipt = { readonly receivedAt: string; readonly hour: string; readonly receivedHour: string };

export function receiptOf({ receivedAt }: Delivery, chainOpenFrom: string): Receipt {
  const hour = hourOf(receivedAt);
  return { receivedAt: secondOf(receivedAt), hour, receivedHour: laterOf(hour, chainOpenFrom) };
}

const greeting = {
  name: "greet",
  text: `
    insert into device (id, app, first_hour, last_hour, held, kept, numbers)
    select id, app, hour, last_hour, 0, 0, 0 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as came (id, app, hour, last_hour)
    order by id
    on conflict (id) do update set
      app = case when excluded.last_hour = '' then device.app else excluded.app end,
      last_hour = greatest(device.last_hour, excluded.last_hour)
    returning id, held
  `,
};

/** Writes down who came, in the order of ids, and so holds each device until the end: no other process keeps for it meanwhile. */
export async function greet(client: PoolClient, deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Visit>> {
  const carriedFirst = deliveries.toSorted((one, other) => Number(other.carried ?? false) - Number(one.carried ?? false));
  const last = [...new Map(carriedFirst.map((delivery) => [delivery.device, delivery])).values()];
  const rows = await rowsOf<{ id: string; held: number }>(client, greeting, [
    column(last, ({ device }) => device),
    column(last, ({ app }) => app),
    column(last, ({ receivedAt }) => hourOf(receivedAt)),
    column(last, ({ receivedAt, carried = false }) => (carried ? "" : hourOf(receivedAt))),
  ]);
  const heldByDevice = new Map(rows.map(({ id, held }) => [id, held]));
  return new Map(
    last.map(({ device, app, receivedAt }) => {
      const heldBefore = heldByDevice.get(device) ?? 0;
      return [device, { device, app, hour: hourOf(receivedAt), heldBefore, counted: { response: 0, held: 0 } }];
    }),
  );
}

const counting = {
  name: "count kept",
  text: `
    update device set held = device.held + counted.held, kept = device.kept + counted.kept, numbers = device.numbers + counted.numbers
    from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) as counted (id, held, kept, numbers)
    where device.id = counted.id
  `,
};

/** Writes down what was counted; the devices are held already. */
export async function countKept(client: PoolClient, visits: readonly Visit[], numbers: ReadonlyMap<string, number>): Promise<void> {
  const added = ({ device }: Visit) => numbers.get(device) ?? 0;
  const kept = visits.filter((visit) => visit.counted.held + visit.counted.response + added(visit) > 0);
  if (kept.length === 0) return;
  await rowsOf(client, counting, [
    column(kept, ({ device }) => device),
    column(kept, ({ counted }) => counted.held),
    column(kept, ({ counted }) => counted.held + counted.response),
    column(kept, added),
  ]);
}
