import type { Kysely, Transaction } from "kysely";
import type { DevicePlace } from "#protocol/devices.ts";
import type { Organisation } from "#server/store/organisation.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Fault } from "#survey/fault.ts";

/** In the column of the counter: all of the unit's. */
const everyCounter = "";

type Seen = { readonly units: Organisation["units"]; readonly seen: ReadonlySet<string> };

/** What is wrong with places somebody wants to give to a tablet: units and counters that are not there or that he does not see. */
export function faultsOfPlaces(places: readonly DevicePlace[], { units, seen }: Seen): readonly Fault[] {
  return places.flatMap(({ unit, counters }, index) => {
    const known = units.find(({ id }) => id === unit);
    if (!known || !seen.has(unit)) return [{ place: `places[${index}].unit`, fault: "is not a unit of yours" }];
    const missing = counters?.some((counter) => !known.counters.some(({ id }) => id === counter));
    return missing ? [{ place: `places[${index}].counters`, fault: "are not counters of this unit" }] : [];
  });
}

/** Where tablets may stand, by their id; one of them, or all. */
export async function readPlaces(database: Kysely<Tables>, only?: string): Promise<ReadonlyMap<string, DevicePlace[]>> {
  const rows = await database
    .selectFrom("device_place")
    .selectAll()
    .$if(only !== undefined, (query) => query.where("device", "=", only ?? ""))
    .orderBy("device")
    .orderBy("unit")
    .orderBy("counter")
    .execute();
  const byDevice = Map.groupBy(rows, ({ device }) => device);
  return new Map([...byDevice].map(([device, own]) => [device, placesOf(own)]));
}

/** Gives a tablet these places and no others. */
export async function writePlaces(transaction: Transaction<Tables>, device: string, places: readonly DevicePlace[]): Promise<void> {
  await transaction.deleteFrom("device_place").where("device", "=", device).execute();
  const rows = places.flatMap(({ unit, counters }) => (counters ?? [everyCounter]).map((counter) => ({ device, unit, counter })));
  await transaction
    .insertInto("device_place")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function placesOf(rows: readonly Tables["device_place"][]): DevicePlace[] {
  const countersByUnit = Map.groupBy(rows, ({ unit }) => unit);
  return [...countersByUnit].map(([unit, own]) => {
    const counters = own.map(({ counter }) => counter);
    return { unit, counters: counters.includes(everyCounter) ? null : counters };
  });
}
