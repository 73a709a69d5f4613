import { setImmediate as breathe } from "node:timers/promises";
import type { Kysely } from "kysely";
import { theEndpoint } from "#server/integrity/audit.ts";
import { releaseNamed } from "#server/integrity/held-decisions.ts";
import { judge } from "#server/judge.ts";
import { localHour } from "#server/local-hour.ts";
import { zoneOf } from "#server/organisation/common-settings.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Fleet } from "./fleet.ts";
import { openSessionKeys } from "./session-keys.ts";

type Desk = { readonly store: Store; readonly fleet: Pick<Fleet, "keyring" | "tablets">; readonly now: () => Date };

/** Records released in one transaction, half a millisecond each on SQLite (measured): nobody is answered meanwhile. */
const recordsAtOnce = 50;

/**
 * Opens what was held because a key was missing, for the keys whose files are at hand but those in `tried`, and counts what a
 * tablet may send as it stands today; the rest stays held for people to decide. Gives how many came in.
 */
export async function openHeldAgain(desk: Desk, tried: Set<string> = new Set()): Promise<number> {
  const { database } = desk.store;
  const wanted = await unopened(database).select("sealed_leftover.organisation_key as key").distinct().execute();
  let opened = 0;
  for (const { key } of wanted.filter((one) => !tried.has(one.key) && desk.fleet.keyring.has(one.key))) {
    let last: Leftover | undefined;
    for (;;) {
      const page = await pageOf(database, key, last);
      last = page.at(-1);
      if (!last) break;
      opened += await release(page, desk);
      // Desks and callers have their turn before the next page.
      await breathe();
    }
    tried.add(key);
  }
  return opened;
}

/** How many held records wait for a key. */
export async function countUnopened(database: Kysely<Tables>): Promise<number> {
  const { records } = await unopened(database)
    .select(({ fn }) => fn.countAll<number | string>().as("records"))
    .executeTakeFirstOrThrow();
  return Number(records);
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

async function release(page: readonly Leftover[], desk: Desk): Promise<number> {
  const wanted: Leftover[] = [];
  for (const leftover of page) if (await isWanted(leftover, desk)) wanted.push(leftover);
  if (wanted.length === 0) return 0;
  const { store, fleet, now } = desk;
  return releaseNamed({ store, keyring: fleet.keyring, now }, wanted, { by: theEndpoint, reason: "the organisation's key is back" });
}

function pageOf(database: Kysely<Tables>, key: string, after: Pick<Leftover, "id" | "hash"> = { id: "", hash: "" }): Promise<Leftover[]> {
  return unopened(database)
    .selectAll("sealed_leftover")
    .select(["held.body", "held.received_hour"])
    .where("sealed_leftover.organisation_key", "=", key)
    .where((row) => row(row.refTuple("sealed_leftover.id", "sealed_leftover.hash"), ">", row.tuple(after.id, after.hash)))
    .orderBy("sealed_leftover.id")
    .orderBy("sealed_leftover.hash")
    .limit(recordsAtOnce)
    .execute();
}

/** Held records whose key stayed shut, and about which nothing was decided. */
function unopened(database: Kysely<Tables>) {
  return database
    .selectFrom("sealed_leftover")
    .innerJoin("held", (join) => join.onRef("held.id", "=", "sealed_leftover.id").onRef("held.hash", "=", "sealed_leftover.hash"))
    .leftJoin("held_decision", (join) =>
      join
        .onRef("held_decision.unit", "=", "held.unit")
        .onRef("held_decision.id", "=", "held.id")
        .onRef("held_decision.hash", "=", "held.hash"),
    )
    .where("held.unit", "=", "")
    .where("held_decision.id", "is", null);
}
