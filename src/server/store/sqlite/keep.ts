import type { DatabaseSync } from "node:sqlite";
import { openDevices, type Visitor } from "./devices.ts";
import { openHeldRecords } from "./held-records.ts";
import type { Delivery, Judged, Ruling } from "#server/store/judged.ts";
import { openResponses } from "./responses.ts";
import { openSequences } from "./sequences.ts";
import { openTallyBook } from "./tally-book.ts";

/**
 * Keeps deliveries, all in one transaction or none: responses under their one unique key, tallies of those that were new,
 * held records, and which numbers have arrived. Prepared statements instead of Kysely: this is the hot path, and in
 * SQLite, where no network lies between, one statement per row is as fast as one per table.
 */
export function openKeeper(database: DatabaseSync) {
  const responses = openResponses(database);
  const held = openHeldRecords(database);
  const devices = openDevices(database);
  const sequences = openSequences(database);
  const tallies = openTallyBook(database);
  const setCountedUntil = database.prepare(`
    insert into meta (name, value) values ('counted_until', ?)
    on conflict (name) do update set value = max(value, excluded.value)
  `);
  const dataVersion = database.prepare("pragma data_version");
  let seenVersion: unknown;

  /** The tallies in memory are those on disk only while no other process writes. */
  function forgetWhenOthersWrote(): void {
    const version = dataVersion.get()?.["data_version"];
    if (version !== seenVersion) tallies.forget();
    seenVersion = version;
  }

  function keepDelivery({ device, app, hour, records }: Delivery): Ruling[] {
    const visitor = devices.greet(device, app, hour);
    const rulings = records.map((judged) => keepRecord(judged, visitor));
    const arrived = records.flatMap((judged, index) =>
      judged.verdict === "rejected" || rulings[index]?.outcome === "rejected" ? [] : [judged.record.sequence],
    );
    sequences.receive(device, arrived);
    if (rulings.some(({ outcome }) => outcome === "accepted")) setCountedUntil.run(hour);
    return rulings;
  }

  function keepRecord(judged: Judged, visitor: Visitor): Ruling {
    if (judged.verdict === "rejected") return { id: judged.id, hash: judged.hash, outcome: "rejected", reason: judged.reason };
    const { id, hash } = judged.record;
    const unit = judged.verdict === "valid" ? judged.ballot.unit : judged.unit;
    if (judged.verdict === "valid" && responses.insert(judged)) {
      if (judged.ballot.mode === "live") tallies.count(judged.survey, judged.ballot);
      return { id, hash, outcome: "accepted" };
    }
    const known = responses.hashOf(unit, id);
    if (known === hash) return { id, hash, outcome: "duplicate" };
    const reason = judged.verdict === "held" ? judged.reason : "";
    return {
      id,
      hash,
      ...(known === undefined
        ? held.hold({ ...judged.record, unit, outcome: "parked", reason }, visitor)
        : held.hold({ ...judged.record, unit, outcome: "conflict", reason: "another response with this id is kept already" }, visitor)),
    };
  }

  return (deliveries: readonly Delivery[]): Ruling[][] => {
    database.exec("begin immediate");
    try {
      forgetWhenOthersWrote();
      const rulings = deliveries.map(keepDelivery);
      tallies.write();
      database.exec("commit");
      return rulings;
    } catch (error) {
      tallies.forget();
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
}
