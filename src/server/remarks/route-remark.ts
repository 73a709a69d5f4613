import type * as z from "zod/mini";
import type { routeRemark } from "#protocol/remarks.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { openHour } from "#server/store/open-hour.ts";
import type { Store } from "#server/store/store.ts";
import type { NamedRemark } from "./routed-remarks.ts";

type Desk = { readonly store: Pick<Store, "write">; readonly now: () => Date };
type Wish = z.output<typeof routeRemark.input>;

/** Sends a remark to the heads above, or back, and writes down who did, never the words; where it is there already nothing is written. */
export function sendRemark(
  { store, now }: Desk,
  { ref, to }: Wish,
  { within, ...key }: NamedRemark & { readonly by: string },
): Promise<void> {
  const { by, unit, id, hash, question } = key;
  return store.write(async (transaction) => {
    const last = await transaction
      .selectFrom("remark_route")
      .select(["place", "sent_to"])
      .where((row) => row.and({ unit, id, hash, question }))
      .orderBy("place", "desc")
      .limit(1)
      .executeTakeFirst();
    if ((last?.sent_to ?? "back") === to) return;
    const routed_hour = await openHour(transaction, now());
    const place = (last?.place ?? 0) + 1;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("remark_route")
      .values({ unit, id, hash, question, place, sent_to: to, routed_by: by, routed_hour })
      // Another process may have sent it in the same moment.
      .onConflict((conflict) => conflict.columns(["unit", "id", "hash", "question", "place"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    const action = to === "head" ? "remark-routed" : "remark-put-back";
    await recordAudit(transaction, { actor: by, action, unit: within, detail: { remark: ref } }, now());
  });
}
