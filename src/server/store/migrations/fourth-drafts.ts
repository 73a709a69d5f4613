import type { Ground } from "#server/store/ground.ts";
import { guardsOf, type MayGo } from "./guards.ts";

/** What of the drafts only grows. */
export const growing: MayGo = { publication: "none" };

/** Questionnaires somebody is writing, how versions came to be, and which tablets try a draft. */
export async function makeDrafts({ engine, table, text, whole, run }: Ground): Promise<void> {
  await table("draft")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull())
    .addColumn("definition", text, (column) => column.notNull())
    .addColumn("base", text)
    .addColumn("revision", whole, (column) => column.notNull())
    .addColumn("changed_by", text, (column) => column.notNull())
    .addColumn("changed_at", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("note", text)
    .addColumn("in_force", whole)
    .addColumn("asked_by", text)
    .addColumn("asked_at", text)
    .execute();
  await table("publication")
    .addColumn("hash", text, (column) => column.notNull().primaryKey())
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("version", whole, (column) => column.notNull())
    .addColumn("note", text, (column) => column.notNull())
    .addColumn("published_by", text, (column) => column.notNull())
    .addColumn("approved_by", text)
    .addColumn("published_at", text, (column) => column.notNull())
    .addUniqueConstraint("publication_of_version", ["survey", "version"])
    .execute();
  await table("trial")
    .addColumn("draft", text, (column) => column.notNull().primaryKey())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("device", text, (column) => column.notNull())
    .addColumn("until", text, (column) => column.notNull())
    .addColumn("began_at", text, (column) => column.notNull())
    .execute();
  await table("tried_survey")
    .addColumn("hash", text, (column) => column.notNull().primaryKey())
    .addColumn("definition", text, (column) => column.notNull())
    .addColumn("until", text, (column) => column.notNull())
    .execute();
  for (const { text: guard } of guardsOf(growing, engine)) await run(guard);
}
