import type { Ground } from "#server/store/ground.ts";

/** Accounts, recovery codes and sessions. */
export async function makePeople({ engine, table, schema, text, whole }: Ground): Promise<void> {
  await table("account")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("name", text, (column) => column.notNull().unique())
    .addColumn("person_name", text, (column) => column.notNull())
    .addColumn("role", text, (column) => column.notNull())
    .addColumn("unit", text)
    .addColumn("password", text, (column) => column.notNull())
    .addColumn("password_due", whole, (column) => column.notNull())
    .addColumn("totp", text)
    .addColumn("totp_next", text)
    .addColumn("totp_step", whole, (column) => column.notNull())
    .addColumn("closed", whole, (column) => column.notNull())
    .addColumn("made_at", text, (column) => column.notNull())
    .execute();
  await table("recovery_code")
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("code_hash", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("recovery_code_key", ["account", "code_hash"])
    .execute();
  await table("session")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("token_hash", text, (column) => column.notNull().unique())
    .addColumn("account", text, (column) => column.notNull())
    .addColumn("since", text, (column) => column.notNull())
    .addColumn("last_seen", text, (column) => column.notNull())
    .addColumn("browser", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("session_by_account").on("session").columns(["account"]).execute();
  // Several processes count tries together, in a table as rate-limiter-flexible wants it; one process counts in its memory.
  if (engine === "postgres")
    await table("rate_limit")
      .addColumn("key", text, (column) => column.notNull().primaryKey())
      .addColumn("points", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("expire", "bigint")
      .execute();
}
