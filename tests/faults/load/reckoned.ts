import { decodeTally } from "#survey/tally-bytes.ts";
import { atOneInstant } from "../../../src/server/integrity/at-one-instant.ts";
import { check } from "../../../src/server/integrity/check.ts";
import { wholeStore } from "../../../src/server/store/cell.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { readSurveys } from "../../../src/server/store/surveys.ts";

/** What became of responses: receipts whose response is not there or not counted, and responses counted more than once. */
type Account = { readonly lost: number; readonly double: number };

/** Holds the store of an endpoint that has ended against the receipts it gave; `wrong` is what is held or does not add up: chain, tallies, numbers. */
export async function reckoned(folder: string, receipts: Iterable<string>): Promise<Account & { readonly wrong: number }> {
  // Whoever opens it first after a crash brings its log in.
  await (await openStore({ folder })).close();
  const { found, held } = await atOneInstant({ folder }, async (source) => ({
    found: (await check(source)).found,
    held: (await source.database.selectFrom("held").select("id").execute()).length,
  }));
  return { ...(await account(folder, receipts)), wrong: found + held };
}

/** The same of receipts and counts alone. */
export async function account(folder: string, receipts: Iterable<string>): Promise<Account> {
  const { kept, counted } = await whatIsIn(folder);
  const missing = new Set(receipts).difference(kept).size;
  return { lost: missing + Math.max(0, kept.size - counted), double: Math.max(0, counted - kept.size) };
}

/** The responses by their ids, and how many the tallies of the whole store count. */
function whatIsIn(folder: string): Promise<{ readonly kept: ReadonlySet<string>; readonly counted: number }> {
  return atOneInstant({ folder }, async ({ database }) => {
    const rows = await database.selectFrom("response").select("id").execute();
    const surveys = await readSurveys(database);
    const cells = await database
      .selectFrom("tally")
      .select(["survey", "counts"])
      .where("unit", "=", wholeStore)
      .where("dimension", "=", "none")
      .where("span", "=", "half-month")
      .execute();
    const counted = cells.map(({ survey, counts }) => {
      const layout = surveys.get(survey)?.layout;
      if (!layout) throw new Error("a tally of an unknown questionnaire");
      const tally = decodeTally(counts, layout.size);
      return Object.values(layout.slotByOutcome).reduce((sum, slot) => sum + (tally[slot] ?? 0), 0);
    });
    return { kept: new Set(rows.map(({ id }) => id)), counted: counted.reduce((sum, count) => sum + count, 0) };
  });
}
