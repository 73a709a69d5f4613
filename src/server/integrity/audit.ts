import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { canonicalText } from "#survey/canonical.ts";
import type { AuditAction } from "#protocol/audit.ts";
import { openHour, secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { nextAuditId } from "./audit-id.ts";

/** Stands as the actor where nobody signed in acts: the first set-up, commands at the machine, daily work of the endpoint. */
export const theEndpoint = "endpoint";

/** What somebody changed. */
export type Deed = {
  /** Id of an account or a tablet, or `theEndpoint`. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The unit it is about; null: the whole organisation. */
  readonly unit: string | null;
  /** What changed, by name; never a secret, an answer or a comment. */
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Writes down what somebody changes, in the very transaction that changes it: neither is there without the other. */
export async function recordAudit(transaction: Transaction<Tables>, deed: Deed, now: Date): Promise<void> {
  const { actor, action, unit, detail } = deed;
  const hour = await openHour(transaction, now);
  const last = await transaction
    .selectFrom("audit")
    .select("id")
    .where("hour", "=", hour)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  await transaction
    .insertInto("audit")
    .values({
      id: nextAuditId(last?.id ?? null, now, () => randomUUID().slice(19)),
      at: secondOf(now),
      hour,
      actor,
      action,
      unit,
      detail: canonicalText(detail),
    })
    .execute();
}
