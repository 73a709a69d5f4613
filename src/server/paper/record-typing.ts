import type { Transaction } from "kysely";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { hourOf, openHour } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";

const action = "sheet-entered";

/** Whose typing, for which unit. */
type Typing = { readonly person: Person; readonly unit: string };

/**
 * Writes down that somebody typed in sheets for a unit in this hour, once for all of them and under the hour itself: a row
 * for each, or its second, beside responses in the order they came, would say who typed which.
 */
export async function recordTyping(
  transaction: Transaction<Tables>,
  { person: { account: actor }, unit }: Typing,
  now: Date,
): Promise<void> {
  const before = await transaction
    .selectFrom("audit")
    .select("id")
    .where("hour", "=", await openHour(transaction, now))
    .where("action", "=", action)
    .where("actor", "=", actor)
    .where("unit", "=", unit)
    .executeTakeFirst();
  if (!before) await recordAudit(transaction, { actor, action, unit, detail: {} }, new Date(hourOf(now)));
}
