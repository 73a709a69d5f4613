import type { Kysely } from "kysely";
import type * as z from "zod/mini";
import type { readPrintings, readSheet } from "#protocol/paper-forms.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import type { Office } from "#server/organisation/revised.ts";
import { unitsSeenBy } from "#server/organisation/sight.ts";
import { refusals } from "#server/refusal.ts";
import type { Tables } from "#server/store/tables.ts";

/** Printings told at most: those of the last years, even of an office that prints every day. */
const printingsToldAtMost = 1000;

/** How many sheets were printed for the units somebody sees, the newest first, and how many came back. */
export async function printingsAnswer(office: Office, person: Person): Promise<Answer<z.input<typeof readPrintings.output>>> {
  const seen = [...unitsSeenBy(office, person)];
  const rows = await office.store.database
    .selectFrom("paper_sheet")
    .select(["survey", "unit", "counter", "wave", "language", "printed_on as printedOn"])
    .select(({ fn }) => [fn.countAll<number | string>().as("printed"), fn.sum<number | string>("entered").as("entered")])
    .where("unit", "in", seen)
    .groupBy(["survey", "unit", "counter", "wave", "language", "printed_on"])
    .orderBy("printed_on", "desc")
    .orderBy("unit")
    .orderBy("counter")
    .orderBy("survey")
    .orderBy("wave")
    .orderBy("language")
    .limit(printingsToldAtMost)
    .execute();
  const printings = rows.map(({ printed, entered, ...row }) => Object.assign(row, { printed: Number(printed), entered: Number(entered) }));
  return { status: 200, output: { printings } };
}

/** What a sheet is; one of a unit somebody does not see is told as one there is not. */
export async function sheetAnswer(
  office: Office,
  { sheet }: z.output<typeof readSheet.input>,
  person: Person,
): Promise<Answer<z.input<typeof readSheet.output>>> {
  const row = await findSheet(office.store.database, sheet);
  if (!row || !unitsSeenBy(office, person).has(row.unit)) return refusals.notFound("sheet with this number");
  const { survey, unit, counter, wave, language, printed_on: printedOn, entered } = row;
  return { status: 200, output: { survey, unit, counter, wave, language, printedOn, entered: entered === 1 } };
}

/** A printed sheet by its number. */
export function findSheet(database: Kysely<Tables>, number: string): Promise<Tables["paper_sheet"] | undefined> {
  return database.selectFrom("paper_sheet").selectAll().where("number", "=", number).executeTakeFirst();
}
