import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { Heartbeat } from "#protocol/responses.ts";
import type { Standing } from "#protocol/standing.ts";
import { countOf, missingNumbers } from "#server/devices/missing-numbers.ts";
import { readPlaces } from "#server/devices/places.ts";
import type { Tables } from "#server/store/tables.ts";

/** What the tablets of these units have told of and what of it has come, since their beginning. A tablet that serves several units counts in each. */
export async function readDelivery(database: Kysely<Tables>, units: ReadonlySet<string>): Promise<Standing["delivery"]> {
  const places = await readPlaces(database);
  const runs = await database.selectFrom("sequence_range").selectAll().orderBy("device").orderBy("first").execute();
  const runsByDevice = Map.groupBy(runs, ({ device }) => device);
  const tablets = await database.selectFrom("device_enrolment").select(["device", "heartbeat", "highest_told"]).execute();
  const theirs = tablets.filter(({ device }) => places.get(device)?.some(({ unit }) => units.has(unit)));
  const deliveries = theirs.map(({ device, heartbeat, highest_told: told }) => {
    const own = runsByDevice.get(device) ?? [];
    return { received: countOf(own), missing: countOf(missingNumbers(own, told)), held: heldBy(heartbeat) };
  });
  const sum = (count: (delivery: (typeof deliveries)[number]) => number) => deliveries.reduce((all, delivery) => all + count(delivery), 0);
  return {
    received: sum(({ received }) => received),
    told: sum(({ received, missing }) => received + missing),
    tabletsBehind: sum(({ missing, held }) => (Math.min(missing, held) > 0 ? 1 : 0)),
    lost: sum(({ missing, held }) => Math.max(0, missing - held)),
  };
}

/** How many records a tablet says it still has to hand over; 0 where it never said. */
function heldBy(heartbeat: string | null): number {
  const told = z.safeParse(Heartbeat, JSON.parse(heartbeat ?? "null")).data;
  return told === undefined ? 0 : told.waiting + told.refused;
}
