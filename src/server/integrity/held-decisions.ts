import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { decideHeld } from "#protocol/held.ts";
import type { Keyring } from "#server/devices/keyring.ts";
import { readKnown } from "#server/store/known.ts";
import { openHour } from "#server/store/open-hour.ts";
import type { Store } from "#server/store/store.ts";
import type { HeldRow, Tables } from "#server/store/tables.ts";
import { recordAudit } from "./audit.ts";
import { undecided } from "./held-list.ts";
import { release } from "./release.ts";
import { TallyChanges } from "./tally-changes.ts";

/** Records decided about at once: the desks wait meanwhile. */
const recordsAtOnce = 200;

type Wish = z.output<typeof decideHeld.input>;
type Decided = z.output<typeof decideHeld.output>;
type Desk = { readonly store: Pick<Store, "change">; readonly keyring: Keyring; readonly now: () => Date };
type By = { readonly account: string; /** The units he sees; null: the whole organisation. */ readonly seen: readonly string[] | null };

/** Releases or annuls held records, tallies and audit row included, in one transaction. */
export function decide({ store, keyring, now }: Desk, wish: Wish, by: By): Promise<Decided> {
  return store.change(async (transaction) => {
    const rows = await chosen(transaction, wish, by.seen);
    const batch = rows.slice(0, recordsAtOnce);
    const hour = await openHour(transaction, now());
    const ground = { transaction, known: await readKnown(transaction, new Map()), keyring, changes: new TallyChanges(), hour };
    const stillHeld = new Map<string, number>();
    const decided: HeldRow[] = [];
    for (const row of batch) {
      const reason = wish.decision === "annul" ? null : await release(ground, row);
      if (reason === null) decided.push(row);
      else stillHeld.set(reason, (stillHeld.get(reason) ?? 0) + 1);
    }
    await ground.changes.write(transaction, now());
    await writeDecisions(transaction, decided, { wish, by: by.account, hour });
    await noteDecisions(transaction, decided, { wish, by: by.account, now: now() });
    return {
      decided: decided.length,
      stillHeld: [...stillHeld].map(([reason, records]) => ({ reason, records })),
      next: rows.length > batch.length ? (batch.at(-1)?.id ?? null) : null,
    };
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

type Act = { readonly wish: Wish; readonly by: string };

async function writeDecisions(
  transaction: Transaction<Tables>,
  rows: readonly HeldRow[],
  { wish, by, hour }: Act & { readonly hour: string },
) {
  if (rows.length === 0) return;
  const decision = wish.decision === "release" ? "released" : "annulled";
  const made = { decision, decided_by: by, reason: wish.reason, decided_hour: hour } as const;
  await transaction
    .insertInto("held_decision")
    .values(rows.map(({ unit, id, hash }) => ({ unit, id, hash, ...made })))
    .execute();
}

/** Writes down who decided, a row a unit and tablet, and gives the tablets room for others. */
async function noteDecisions(transaction: Transaction<Tables>, rows: readonly HeldRow[], { wish, by, now }: Act & { readonly now: Date }) {
  const action = wish.decision === "release" ? "held-released" : "held-annulled";
  const groups = Map.groupBy(rows, ({ unit, device }) => JSON.stringify([unit, device]));
  for (const group of groups.values()) {
    const [{ unit, device } = { unit: "", device: "" }] = group;
    const detail = { device, records: group.length, reason: wish.reason };
    await recordAudit(transaction, { actor: by, action, unit: unit === "" ? null : unit, detail }, now);
    await transaction
      .updateTable("device")
      .set(({ eb }) => ({ held: eb("held", "-", group.length) }))
      .where("id", "=", device)
      .execute();
  }
}
