import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { decideHeld } from "#protocol/held.ts";
import type { Keyring } from "#server/devices/keyring.ts";
import type { Store } from "#server/store/store.ts";
import type { HeldRow, Tables } from "#server/store/tables.ts";
import { undecided } from "./held-list.ts";
import { settle } from "./settle.ts";

/** Records decided about in one transaction: the desks wait meanwhile. */
const recordsAtOnce = 200;

type Wish = z.output<typeof decideHeld.input>;
type Decided = z.output<typeof decideHeld.output>;
type Desk = { readonly store: Pick<Store, "change">; readonly keyring: Keyring; readonly now: () => Date };
type By = { readonly account: string; /** The units he sees; null: the whole organisation. */ readonly seen: readonly string[] | null };

/** Releases or annuls the first two hundred held records of a selection, in one transaction. */
export function decide({ store, keyring, now }: Desk, wish: Wish, by: By): Promise<Decided> {
  return store.change(async (transaction) => {
    const rows = await chosen(transaction, wish, by.seen);
    const batch = rows.slice(0, recordsAtOnce);
    const { decision, reason } = wish;
    const settled = await settle(transaction, batch, { decision, reason, by: by.account, keyring, now: now() });
    return { ...settled, next: rows.length > batch.length ? (batch.at(-1)?.id ?? null) : null };
  });
}

/** Releases those of these records, held under no unit, that are still undecided, in one transaction; gives how many. */
export function releaseNamed(
  { store, keyring, now }: Desk,
  records: readonly Pick<HeldRow, "id" | "hash">[],
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<number> {
  const hashes = new Set(records.map(({ hash }) => hash));
  const ids = records.map(({ id }) => id);
  return store.change(async (transaction) => {
    const rows = await undecided(transaction).selectAll("held").where("held.unit", "=", "").where("held.id", "in", ids).execute();
    const named = rows.filter(({ hash }) => hashes.has(hash));
    return (await settle(transaction, named, { decision: "release", reason, by, keyring, now: now() })).decided;
  });
}

/** Undecided records of a selection within what the caller sees, one more than are decided about at once. */
function chosen(transaction: Transaction<Tables>, { selection, after }: Wish, seen: By["seen"]): Promise<HeldRow[]> {
  const { which } = selection;
  return undecided(transaction)
    .selectAll("held")
    .$if(seen !== null, (query) => query.where("held.unit", "in", seen ?? []))
    .$if(which !== "device", (query) => query.where("held.unit", "=", which === "device" ? "" : selection.unit))
    .$if(which !== "record", (query) => query.where("held.device", "=", which === "record" ? "" : selection.device))
    .$if(which === "group", (query) => query.where("held.reason", "=", which === "group" ? selection.reason : ""))
    .$if(which === "record", (query) =>
      which === "record" ? query.where("held.id", "=", selection.id).where("held.hash", "=", selection.hash) : query,
    )
    .$if(after !== undefined, (query) => query.where("held.id", ">", after ?? ""))
    .orderBy("held.id")
    .limit(recordsAtOnce + 1)
    .execute();
}
