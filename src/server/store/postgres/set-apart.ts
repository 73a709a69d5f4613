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
    insert into comment (unit, id, hash, question, salt, words)
    select unit, id, hash, question, salt, words
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as came (unit, id, hash, question, salt, words)
    order by unit, id, hash, question
    on conflict (unit, id, hash, question) do nothing
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
  const said = all.flatMap(({ unit, record: { id, hash, comments: words } }) => words.map((comment) => ({ unit, id, hash, ...comment })));
  if (said.length === 0) return;
  await rowsOf(client, comments, [
    column(said, ({ unit }) => unit),
    column(said, ({ id }) => id),
    column(said, ({ hash }) => hash),
    column(said, ({ question }) => question),
    column(said, ({ salt }) => salt),
    column(said, ({ words }) => words),
  ]);
}
