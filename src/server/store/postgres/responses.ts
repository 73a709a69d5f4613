import type { PoolClient } from "pg";
import { halfMonthOf } from "#survey/period.ts";
import type { Standing } from "#server/store/annulment.ts";
import type { Judged } from "#server/store/judged.ts";
import { column, packed, rowsOf } from "./statement.ts";

type Named = { readonly unit: string; readonly id: string };

/** A response to be kept, if it is new. */
export type ToKeep = Extract<Judged, { verdict: "valid" }> & { readonly standing: Standing; readonly receivedHour: string };

// The key alone makes a response count once; nothing asks «is it there?» before writing.
const insertion = {
  name: "keep responses",
  text: `
    insert into response
      (unit, id, hash, survey, counter, field, procedure, wave, day, half_month, hour, mode, standing, received_hour, body)
    select unit, id, hash, survey, counter, field, procedure, wave, day, half_month, hour, mode, standing, received_hour,
      substring($17::bytea from start for length)
    from unnest(
      $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
      $11::bigint[], $12::text[], $13::text[], $14::text[], $15::int[], $16::int[]
    ) as came
      (unit, id, hash, survey, counter, field, procedure, wave, day, half_month, hour, mode, standing, received_hour, start, length)
    where not exists (select 1 from held where held.unit = came.unit and held.id = came.id and held.hash = came.hash)
    order by unit, id
    on conflict (unit, id) do nothing
    returning unit, id
  `,
};

/** Keeps those that are new, each key at most once in the list, and gives their keys. A record somebody has yet to decide about (held) is not taken in by sending it again. */
export function insertResponses(client: PoolClient, responses: readonly ToKeep[]): Promise<Named[]> {
  const { bytes, starts, lengths } = packed(responses.map(({ record }) => record.body));
  return rowsOf<Named>(client, insertion, [
    column(responses, ({ ballot }) => ballot.unit),
    column(responses, ({ record }) => record.id),
    column(responses, ({ record }) => record.hash),
    column(responses, ({ survey }) => survey.hash),
    column(responses, ({ ballot }) => ballot.counter),
    column(responses, ({ ballot }) => ballot.field),
    column(responses, ({ ballot }) => ballot.procedure),
    column(responses, ({ ballot }) => ballot.wave),
    column(responses, ({ ballot }) => ballot.day),
    column(responses, ({ ballot }) => halfMonthOf(ballot.day)),
    column(responses, ({ ballot }) => ballot.hour),
    column(responses, ({ ballot }) => ballot.mode),
    column(responses, ({ standing }) => standing),
    column(responses, ({ receivedHour }) => receivedHour),
    starts,
    lengths,
    bytes,
  ]);
}

const reading = {
  name: "read hashes",
  text: `
    select unit, id, hash from response
    where (unit, id) in (select unit, id from unnest($1::text[], $2::text[]) as named (unit, id))
  `,
};

/** The hashes of those that are kept under these keys. */
export function readHashes(client: PoolClient, named: readonly Named[]): Promise<(Named & { readonly hash: string })[]> {
  return rowsOf(client, reading, [column(named, ({ unit }) => unit), column(named, ({ id }) => id)]);
}
