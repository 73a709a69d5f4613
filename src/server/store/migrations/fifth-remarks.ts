import type { Ground } from "#server/store/ground.ts";
import { guardsOf, type MayGo } from "./guards.ts";

/** Where a remark was sent is written down for ever; its words go when their time is over. */
export const growing: MayGo = { remark_route: "none" };

/** Where remarks that name a person were sent, and in which order remarks came, by which a reader finds those that are new. */
export async function makeRemarkRoutes({ engine, table, text, whole, run }: Ground): Promise<void> {
  await table("remark_route")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("question", text, (column) => column.notNull())
    .addColumn("place", whole, (column) => column.notNull())
    .addColumn("sent_to", text, (column) => column.notNull())
    .addColumn("routed_by", text, (column) => column.notNull())
    .addColumn("routed_hour", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("remark_route_key", ["unit", "id", "hash", "question", "place"])
    .execute();
  for (const { text: guard } of guardsOf(growing, engine)) await run(guard);
  // SQLite numbers rows by itself.
  if (engine === "sqlite") return;
  await run("alter table comment add column number bigint generated always as identity");
  await run("create index comment_by_number on comment (number)");
}
