import { sql } from "kysely";
import type { Ground } from "#server/store/ground.ts";

/** What was there before there were days of validity has always been. */
const ever = "0001-01-01";

/** Units through time, procedures, waves, targets and settings. */
export async function makeOrganisation(ground: Ground): Promise<void> {
  await makeUnitVersions(ground);
  await makeLasting(ground);
  const { table, text, whole } = ground;
  await table("wave")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("name_vi", text, (column) => column.notNull())
    .addColumn("name_en", text, (column) => column.notNull())
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("first_day", text, (column) => column.notNull())
    .addColumn("last_day", text, (column) => column.notNull())
    .addColumn("mode", text, (column) => column.notNull())
    .execute();
  await table("wave_unit")
    .addColumn("wave", text, (column) => column.notNull())
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("returned", whole)
    .addPrimaryKeyConstraint("wave_unit_key", ["wave", "unit"])
    .execute();
  await table("target")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("place", whole, (column) => column.notNull())
    .addColumn("definition", text, (column) => column.notNull())
    .execute();
  await table("setting")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("setting_key", ["unit", "name"])
    .execute();
}

/** A unit above others was a province, one that serves below it a commune, one alone a desk: admins say what it is better. */
async function makeUnitVersions({ schema, table, text, whole, run }: Ground): Promise<void> {
  await table("unit_version")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("valid_from", text, (column) => column.notNull())
    .addColumn("name_vi", text, (column) => column.notNull())
    .addColumn("name_en", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("parent", text)
    .addColumn("serves", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("unit_version_key", ["id", "valid_from"])
    .execute();
  await run(`
    insert into unit_version (id, valid_from, name_vi, name_en, kind, parent, serves)
    select id, '${ever}', name_vi, name_en,
      case when id in (select parent from unit) then 'province' when parent is null then 'desk' else 'commune' end, parent, serves
    from unit
  `);
  for (const column of ["name_vi", "name_en", "parent", "serves"]) await schema.alterTable("unit").dropColumn(column).execute();
  await schema.alterTable("unit").addColumn("ended_on", text).execute();
  await schema.alterTable("unit").addColumn("successor", text).execute();
}

async function makeLasting({ schema, table, text, whole }: Ground): Promise<void> {
  for (const name of ["counter", "field"]) {
    await schema
      .alterTable(name)
      .addColumn("valid_from", text, (column) => column.notNull().defaultTo(sql.lit(ever)))
      .execute();
    await schema.alterTable(name).addColumn("ended_on", text).execute();
  }
  await table("procedure")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("name_vi", text, (column) => column.notNull())
    .addColumn("name_en", text, (column) => column.notNull())
    .addColumn("place", whole, (column) => column.notNull())
    .addColumn("field", text, (column) => column.notNull())
    .addColumn("units", text)
    .addColumn("valid_from", text, (column) => column.notNull())
    .addColumn("ended_on", text)
    .execute();
}
