import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { decideHeld } from "#protocol/held.ts";
import type { Keyring } from "#server/devices/keyring.ts";
import { readKnown } from "#server/store/known.ts";
import { openHour } from "#server/store/open-hour.ts";
import type { HeldRow, Tables } from "#server/store/tables.ts";
import { recordAudit } from "./audit.ts";
import { release } from "./release.ts";
import { TallyChanges } from "./tally-changes.ts";

/** What is decided, why and by whom, with what opens sealed records. */
export type Decision = Pick<z.output<typeof decideHeld.input>, "decision" | "reason"> & {
  readonly by: string;
  readonly keyring: Keyring;
  readonly now: Date;
};

type Settled = Pick<z.output<typeof decideHeld.output>, "decided" | "stillHeld">;

/** Releases or annuls these held records as far as that can be, tallies and audit rows included. */
export async function settle(transaction: Transaction<Tables>, rows: readonly HeldRow[], decision: Decision): Promise<Settled> {
  const { keyring, now } = decision;
  const hour = await openHour(transaction, now);
  const ground = { transaction, known: await readKnown(transaction, new Map()), keyring, changes: new TallyChanges(), hour };
  const stillHeld = new Map<string, number>();
  const decided: HeldRow[] = [];
  for (const row of rows) {
    const reason = decision.decision === "annul" ? null : await release(ground, row);
    if (reason === null) decided.push(row);
    else stillHeld.set(reason, (stillHeld.get(reason) ?? 0) + 1);
  }
  await ground.changes.write(transaction, now);
  await writeDecisions(transaction, decided, { ...decision, hour });
  await noteDecisions(transaction, decided, decision);
  return { decided: decided.length, stillHeld: [...stillHeld].map(([reason, records]) => ({ reason, records })) };
}

async function writeDecisions(
  transaction: Transaction<Tables>,
  rows: readonly HeldRow[],
  { decision, reason, by, hour }: Decision & { readonly hour: string },
) {
  if (rows.length === 0) return;
  const made = { decision: decision === "release" ? "released" : "annulled", decided_by: by, reason, decided_hour: hour } as const;
  await transaction
    .insertInto("held_decision")
    .values(rows.map(({ unit, id, hash }) => ({ unit, id, hash, ...made })))
    .execute();
}

/** Writes down who decided, a row a unit and tablet, and gives the tablets room for others. */
async function noteDecisions(transaction: Transaction<Tables>, rows: readonly HeldRow[], { decision, reason, by, now }: Decision) {
  const action = decision === "release" ? "held-released" : "held-annulled";
  const groups = Map.groupBy(rows, ({ unit, device }) => JSON.stringify([unit, device]));
  for (const group of groups.values()) {
    const [{ unit, device } = { unit: "", device: "" }] = group;
    const detail = { device, records: group.length, reason };
    await recordAudit(transaction, { actor: by, action, unit: unit === "" ? null : unit, detail }, now);
    await transaction
      .updateTable("device")
      .set(({ eb }) => ({ held: eb("held", "-", group.length) }))
      .where("id", "=", device)
      .execute();
  }
}
