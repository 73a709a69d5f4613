import type { Kysely } from "kysely";
import type * as z from "zod/mini";
import type { readHeld, readHeldRecords } from "#protocol/held.ts";
import type { Tables } from "#server/store/tables.ts";

/** A page of records. */
const recordsPerPage = 100;

/** Held records nobody has decided about. */
export function undecided(database: Kysely<Tables>) {
  return database
    .selectFrom("held")
    .leftJoin("held_decision", (join) =>
      join
        .onRef("held_decision.unit", "=", "held.unit")
        .onRef("held_decision.id", "=", "held.id")
        .onRef("held_decision.hash", "=", "held.hash"),
    )
    .where("held_decision.id", "is", null);
}

type Asked = z.output<typeof readHeld.input>;
type Groups = z.output<typeof readHeld.output>["groups"];

/** Undecided records in groups; `seen` are the units the caller sees, null for one who sees the whole organisation. */
export async function heldGroups(database: Kysely<Tables>, { unit, device }: Asked, seen: readonly string[] | null): Promise<Groups> {
  const groups = await undecided(database)
    .select(["held.unit", "held.device", "held.reason"])
    .select(({ fn }) => [
      fn.countAll<number | string>().as("records"),
      fn.min("held.received_hour").as("firstHour"),
      fn.max("held.received_hour").as("lastHour"),
    ])
    .$if(seen !== null, (query) => query.where("held.unit", "in", seen ?? []))
    .$if(unit !== undefined, (query) => query.where("held.unit", "=", unit ?? ""))
    .$if(device !== undefined, (query) => query.where("held.device", "=", device ?? ""))
    .groupBy(["held.unit", "held.device", "held.reason"])
    .orderBy("held.unit")
    .orderBy("held.device")
    .orderBy("held.reason")
    .execute();
  return groups.map(({ unit: of, device: by, reason, records, firstHour, lastHour }) => ({
    unit: of,
    device: by,
    reason,
    records: Number(records),
    firstHour,
    lastHour,
  }));
}

type Page = z.output<typeof readHeldRecords.output>;

/** One page of a group's undecided records, without what they say. */
export async function heldRecords(database: Kysely<Tables>, group: z.output<typeof readHeldRecords.input>): Promise<Page> {
  const { unit, device, reason, after } = group;
  const rows = await undecided(database)
    .select(["held.id", "held.hash", "held.received_hour as hour"])
    .where("held.unit", "=", unit)
    .where("held.device", "=", device)
    .where("held.reason", "=", reason)
    .$if(after !== undefined, (query) => query.where("held.id", ">", after ?? ""))
    .orderBy("held.id")
    .limit(recordsPerPage + 1)
    .execute();
  return { records: rows.slice(0, recordsPerPage), more: rows.length > recordsPerPage };
}
