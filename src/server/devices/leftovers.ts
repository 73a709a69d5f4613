import * as z from "zod/mini";
import { WireRecord } from "#protocol/responses.ts";
import type { Judged } from "#server/store/judged.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import type { SessionKeys } from "./session-keys.ts";

type Leftover = Tables["sealed_leftover"];

type Shut = {
  readonly device: string;
  readonly records: readonly unknown[];
  readonly judged: readonly Judged[];
  readonly keys: SessionKeys;
};

/** What must be kept so that held records whose key stayed shut can be opened once the organisation's key is back. */
export function leftoversOf({ device, records, judged, keys }: Shut): Leftover[] {
  return judged.flatMap((one, index) => {
    if (one.verdict !== "held" || one.record.key === null) return [];
    const key = keys.get(one.record.key);
    const wire = z.safeParse(WireRecord, records[index]).data;
    if (!key || !wire || !("shut" in key.session)) return [];
    const { name, organisationKey, sealed } = key.sealed;
    const { id, hash, comments = null } = wire;
    return [{ id, hash, device, key_name: name, organisation_key: organisationKey, sealed_key: sealed, comments }];
  });
}

/** Keeps them before their records are kept, so that no receipt is given for what can never be opened. */
export async function keepLeftovers(store: Pick<Store, "write">, leftovers: readonly Leftover[]): Promise<void> {
  if (leftovers.length === 0) return;
  await store.write(async (transaction) => {
    await transaction
      .insertInto("sealed_leftover")
      .values([...leftovers])
      .onConflict((conflict) => conflict.columns(["id", "hash"]).doNothing())
      .execute();
  });
}
