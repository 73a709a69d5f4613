import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { parsedJson } from "#server/parsed-json.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { theEndpoint } from "./audit.ts";

/** Who makes or resets an account knows its one-time password; after so long its owner has long signed in himself. */
const handedOverAfterMs = 30 * 86_400_000;

const givingPasswords = ["account-made", "account-reset"] as const;
const Detail = z.object({ account: z.string() });

/**
 * Whether one person may be both: within the 30 days before, one account made or reset the other, or both hang together through others
 * that did, because who makes an account that makes an account holds all three.
 */
export async function isInOneHand(database: Kysely<Tables>, [one, other]: readonly [string, string], at: Date): Promise<boolean> {
  const deeds = await database
    .selectFrom("audit")
    .select(["actor", "detail"])
    .where("action", "in", givingPasswords)
    .where("actor", "!=", theEndpoint)
    .where("at", ">=", secondOf(new Date(at.getTime() - handedOverAfterMs)))
    .where("at", "<=", secondOf(at))
    .execute();
  const given = deeds.flatMap(({ actor, detail }) => {
    const account = z.safeParse(Detail, parsedJson(Buffer.from(detail))).data?.account;
    return account === undefined || account === actor ? [] : [[actor, account] as const];
  });
  return one !== other && heldTogether(one, given).has(other);
}

type Given = readonly (readonly [actor: string, account: string])[];

/** An account and all that hang together with it, whoever made whom. */
function heldTogether(account: string, given: Given): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  for (const [actor, made] of given) {
    neighbours.set(actor, [...(neighbours.get(actor) ?? []), made]);
    neighbours.set(made, [...(neighbours.get(made) ?? []), actor]);
  }
  const held = new Set([account]);
  // A set is walked with what is added on the way.
  for (const known of held) for (const next of neighbours.get(known) ?? []) held.add(next);
  return held;
}
