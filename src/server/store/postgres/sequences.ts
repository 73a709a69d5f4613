import type { PoolClient } from "pg";
import { joined, lengthOf, type Run, runsOf } from "#server/store/runs.ts";
import { column, rowsOf } from "./statement.ts";

type Range = Run & { readonly device: string };

const reading = {
  name: "read touching ranges",
  text: `
    select distinct range.device, range.first, range.last
    from unnest($1::text[], $2::bigint[], $3::bigint[]) as run (device, first, last)
    join sequence_range as range on range.device = run.device and range.first <= run.last + 1 and range.last >= run.first - 1
  `,
};

const removal = {
  name: "remove ranges",
  text: "delete from sequence_range where (device, first) in (select * from unnest($1::text[], $2::bigint[]))",
};

const insertion = {
  name: "keep ranges",
  text: "insert into sequence_range (device, first, last) select * from unnest($1::text[], $2::bigint[], $3::bigint[])",
};

/** Keeps which numbers of each device have arrived, as ranges without gaps, and gives how many were new; the devices must be held. */
export async function receiveNumbers(
  client: PoolClient,
  numbersByDevice: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlyMap<string, number>> {
  const runs = [...numbersByDevice].flatMap(([device, numbers]) => runsOf(numbers).map(({ first, last }) => ({ device, first, last })));
  if (runs.length === 0) return new Map();
  const old = await rowsOf<Range>(client, reading, columnsOf(runs));
  const runsByDevice = Map.groupBy([...old, ...runs], ({ device }) => device);
  const ranges = [...runsByDevice].flatMap(([device, all]) => joined(all).map(({ first, last }) => ({ device, first, last })));
  if (old.length > 0) await rowsOf(client, removal, columnsOf(old).slice(0, 2));
  await rowsOf(client, insertion, columnsOf(ranges));
  const oldByDevice = Map.groupBy(old, ({ device }) => device);
  const added = ([device, all]: readonly [string, readonly Range[]]) =>
    [device, lengthOf(joined(all)) - lengthOf(oldByDevice.get(device) ?? [])] as const;
  return new Map([...runsByDevice].map(added));
}

function columnsOf(ranges: readonly Range[]) {
  return [column(ranges, ({ device }) => device), column(ranges, ({ first }) => first), column(ranges, ({ last }) => last)];
}
