import { randomUUID } from "node:crypto";
import type { Store } from "../../../src/server/store/store.ts";

/** Takes back what one unit's people said on some days. */
export async function annul(store: Store, what: { readonly unit: string; readonly counter?: string; readonly flag?: string }) {
  const id = randomUUID();
  await store.change(async (transaction) => {
    const days = { first_day: "2026-11-18", last_day: "2026-11-20" };
    const people = { asked_by: "a", asked_hour: "2026-11-19T03:00:00Z", reason: "wrong counter" };
    await transaction
      .insertInto("annulment")
      .values({ id, unit: what.unit, counter: what.counter ?? null, flag: what.flag ?? "all", ...days, ...people })
      .execute();
    await transaction
      .insertInto("annulment_approval")
      .values({ annulment: id, approved_by: "b", approved_hour: "2026-11-19T03:00:00Z", responses: 0 })
      .execute();
  });
}
