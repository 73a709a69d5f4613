import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { parsedJson } from "#server/parsed-json.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";

/** Who makes or resets an account knows its one-time password; after so long its owner has long signed in himself. */
const handedOverAfterMs = 30 * 86_400_000;

const givingPasswords = ["account-made", "account-reset"] as const;
const Detail = z.object({ account: z.string() });

/** Whether one of two accounts made or reset the other within the 30 days before: then one person may be both. */
export async function isInOneHand(database: Kysely<Tables>, two: readonly [string, string], at: Date): Promise<boolean> {
  const deeds = await database
    .selectFrom("audit")
    .select(["actor", "detail"])
    .where("action", "in", givingPasswords)
    .where("actor", "in", two)
    .where("at", ">=", secondOf(new Date(at.getTime() - handedOverAfterMs)))
    .where("at", "<=", secondOf(at))
    .execute();
  return deeds.some(({ actor, detail }) => {
    const account = z.safeParse(Detail, parsedJson(Buffer.from(detail))).data?.account;
    return account !== undefined && account !== actor && two.includes(account);
  });
}
