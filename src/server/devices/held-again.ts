import type { Kysely } from "kysely";
import { theEndpoint } from "#server/integrity/audit.ts";
import { decide } from "#server/integrity/held-decisions.ts";
import { judge } from "#server/judge.ts";
import { localHour } from "#server/local-hour.ts";
import { zoneOf } from "#server/organisation/common-settings.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Fleet } from "./fleet.ts";
import { openSessionKeys } from "./session-keys.ts";

type Desk = { readonly store: Store; readonly fleet: Pick<Fleet, "keyring" | "tablets">; readonly now: () => Date };

/**
 * Opens what was held because a key was missing, now that it is back, and counts what a tablet may send as it stands today; the
 * rest stays held for people to decide. Gives how many came in.
 */
export async function openHeldAgain({ store, fleet, now }: Desk): Promise<number> {
  let opened = 0;
  for (const leftover of await readLeftovers(store.database)) {
    if (!(await isWanted(leftover, { store, fleet, now }))) continue;
    const { id, hash } = leftover;
    const selection = { which: "record", unit: "", id, hash } as const;
    const wish = { selection, decision: "release", reason: "the organisation's key is back" } as const;
    const { decided } = await decide({ store, keyring: fleet.keyring, now }, wish, { account: theEndpoint, seen: null });
    opened += decided;
  }
  return opened;
}

/** How many held records wait for a key. */
export async function countUnopened(database: Kysely<Tables>): Promise<number> {
  return (await readLeftovers(database)).length;
}

type Leftover = Tables["sealed_leftover"] & { readonly body: Uint8Array; readonly received_hour: string };

/** Whether it opens now, and would have been taken from this tablet. */
async function isWanted(leftover: Leftover, { store, fleet }: Desk): Promise<boolean> {
  const { id, hash, device, comments, key_name: key, body } = leftover;
  const enrolled = await fleet.tablets.known(device);
  if (!enrolled) return false;
  const sealed = { name: key, organisationKey: leftover.organisation_key, sealed: leftover.sealed_key };
  const keys = await openSessionKeys(fleet.keyring, [sealed]);
  const wire = { id, hash, sequence: 1, key, body: Buffer.from(body).toString(), ...(comments !== null && { comments }) };
  const arrival = { received: localHour(new Date(leftover.received_hour), zoneOf(store.known())), caughtUp: null };
  return judge(wire, { known: store.known(), arrival, tablet: enrolled.tablet, keys }).verdict === "valid";
}

function readLeftovers(database: Kysely<Tables>): Promise<Leftover[]> {
  return database
    .selectFrom("sealed_leftover")
    .innerJoin("held", (join) => join.onRef("held.id", "=", "sealed_leftover.id").onRef("held.hash", "=", "sealed_leftover.hash"))
    .leftJoin("held_decision", (join) =>
      join
        .onRef("held_decision.unit", "=", "held.unit")
        .onRef("held_decision.id", "=", "held.id")
        .onRef("held_decision.hash", "=", "held.hash"),
    )
    .selectAll("sealed_leftover")
    .select(["held.body", "held.received_hour"])
    .where("held.unit", "=", "")
    .where("held_decision.id", "is", null)
    .orderBy("sealed_leftover.id")
    .execute();
}
