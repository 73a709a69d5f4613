import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { printSheets } from "#protocol/paper-forms.ts";
import { withCheckDigit } from "#protocol/sheet-number.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import type { Office } from "#server/organisation/revised.ts";
import { todayAt, unitsSeenBy } from "#server/organisation/sight.ts";
import { refusals } from "#server/refusal.ts";
import type { Tables } from "#server/store/tables.ts";
import { faultsOfPrinting } from "./printing-faults.ts";

type Wish = z.output<typeof printSheets.input>;
type Sheet = Tables["paper_sheet"];

/** Nine digits by chance. */
const numbers = 1_000_000_000;

/** Gives numbers nobody can guess to so many sheets of one unit. */
export async function printSheetsAnswer(office: Office, wish: Wish, person: Person): Promise<Answer<z.input<typeof printSheets.output>>> {
  const { store, now } = office;
  const today = todayAt(office);
  const seen = unitsSeenBy(office, person);
  const faults = faultsOfPrinting(wish, { known: store.known(), today, seen });
  if (faults.length > 0) return refusals.invalidInput(faults);
  const { survey, unit, counter, wave, language, count } = wish;
  const printed = { printed_on: today, printed_by: person.account, entered: 0 } as const;
  const sheetOf = (number: string) => ({ number, survey, unit, counter, wave, language, ...printed });
  const sheets = await store.write(async (transaction) => {
    const given = await giveNumbers(transaction, count, sheetOf);
    const detail = { survey, counter, wave, language, sheets: count };
    await recordAudit(transaction, { actor: person.account, action: "sheets-printed", unit, detail }, now());
    return given;
  });
  return { status: 200, output: { sheets, printedOn: today } };
}

async function giveNumbers(transaction: Transaction<Tables>, count: number, sheetOf: (number: string) => Sheet): Promise<string[]> {
  const given: string[] = [];
  while (given.length < count) {
    const tried = new Set(Array.from({ length: count - given.length }, drawNumber));
    const kept = await transaction
      .insertInto("paper_sheet")
      .values(Array.from(tried, (number) => sheetOf(number)))
      .onConflict((conflict) => conflict.column("number").doNothing())
      .returning("number")
      .execute();
    given.push(...kept.map(({ number }) => number));
  }
  return given;
}

function drawNumber(): string {
  return withCheckDigit(String(randomInt(numbers)).padStart(9, "0"));
}
