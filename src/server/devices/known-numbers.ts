import type { Kysely } from "kysely";
import type { KnownNumbers } from "#protocol/responses.ts";
import type { Tables } from "#server/store/tables.ts";
import { highestKnown, missingNumbers } from "./missing-numbers.ts";

/** As many gaps as are told to a tablet: it mends none of them, it only shows that there are some. */
const mostGaps = 20;

/** What the store knows of a tablet's numbers; `told`: the highest it has told of itself that may not be written down yet. */
export async function readKnownNumbers(database: Kysely<Tables>, device: string, told: number): Promise<KnownNumbers> {
  const runs = database.selectFrom("sequence_range").select(["first", "last"]).where("device", "=", device);
  // One run more than there may be gaps: what lies behind it is cut off with the gap before.
  const first = await runs
    .orderBy("first")
    .limit(mostGaps + 1)
    .execute();
  const last = await runs.orderBy("first", "desc").limit(1).executeTakeFirst();
  const written = await database.selectFrom("device_enrolment").select("highest_told").where("device", "=", device).executeTakeFirst();
  const highest = highestKnown(last?.last ?? 0, Math.max(written?.highest_told ?? 0, told));
  return { highest, missing: missingNumbers(first, highest).slice(0, mostGaps) };
}
