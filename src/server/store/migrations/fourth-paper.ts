import type { Ground } from "#server/store/ground.ts";

/** Sheets of paper that were given a number. No column leads from a sheet to the response that was made of it. */
export async function makePaperSheets({ table, text, whole, schema }: Ground): Promise<void> {
  await table("paper_sheet")
    .addColumn("number", text, (column) => column.notNull().primaryKey())
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("counter", text)
    .addColumn("wave", text)
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("printed_on", text, (column) => column.notNull())
    .addColumn("printed_by", text, (column) => column.notNull())
    .addColumn("entered", whole, (column) => column.notNull())
    .execute();
  await schema.createIndex("paper_sheet_by_unit").on("paper_sheet").columns(["unit", "printed_on"]).execute();
}
