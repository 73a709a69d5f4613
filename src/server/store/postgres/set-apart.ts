import type { PoolClient } from "pg";
import type { Kept } from "#server/store/judged.ts";
import { column, rowsOf } from "./statement.ts";

/** A record that was new. */
export type New = { readonly unit: string; readonly record: Kept; readonly receivedAt: string };

const times = {
  name: "keep receive times",
  text: "insert into receive_time (received_at, unit, id) select * from unnest($1::text[], $2::text[], $3::text[])",
};

const comments = {
  name: "keep comments",
  text: `
    insert into comment (unit, id, question, salt, words)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as came (unit, id, question, salt, words)
    order by unit, id, question
    on conflict (unit, id, question) do nothing
  `,
};

/** Keeps apart from records what is deleted earlier: when they came, to the second, and their free words. */
export async function setApart(client: PoolClient, all: readonly New[]): Promise<void> {
  if (all.length === 0) return;
  await rowsOf(client, times, [
    column(all, ({ receivedAt }) => receivedAt),
    column(all, ({ unit }) => unit),
    column(all, ({ record }) => record.id),
  ]);
  const said = all.flatMap(({ unit, record }) => record.comments.map((comment) => ({ unit, id: record.id, ...comment })));
  if (said.length === 0) return;
  await rowsOf(client, comments, [
    column(said, ({ unit }) => unit),
    column(said, ({ id }) => id),
    column(said, ({ question }) => question),
    column(said, ({ salt }) => salt),
    column(said, ({ words }) => words),
  ]);
}
