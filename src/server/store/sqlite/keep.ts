import type { DatabaseSync } from "node:sqlite";
import { standingUnder } from "#server/store/annulment.ts";
import { toHold } from "#server/store/held-records.ts";
import type { Delivery, Judged, Ruling } from "#server/store/judged.ts";
import { hourOf, laterOf, secondOf } from "#server/store/open-hour.ts";
import { openDevices, type Visitor } from "./devices.ts";
import { openFacts } from "./facts.ts";
import { openHeldRecords } from "./held-records.ts";
import { openResponses } from "./responses.ts";
import { openSequences } from "./sequences.ts";
import { openSetApart } from "./set-apart.ts";
import { openTallyBook } from "./tally-book.ts";

/**
 * Keeps deliveries, all in one transaction or none: responses under their one unique key, tallies of those that were new,
 * held records, and which numbers have arrived. Prepared statements instead of Kysely: this is the hot path, and in
 * SQLite, where no network lies between, one statement per row is as fast as one per table.
 */
export function openKeeper(database: DatabaseSync) {
  const setApart = openSetApart(database);
  const responses = openResponses(database);
  const held = openHeldRecords(database, setApart);
  const devices = openDevices(database);
  const sequences = openSequences(database);
  const tallies = openTallyBook(database);
  const facts = openFacts(database, () => tallies.forget());

  function keepDelivery({ device, app, receivedAt, carried = false, records }: Delivery): Ruling[] {
    const hour = hourOf(receivedAt);
    const receivedHour = laterOf(hour, facts.chainOpenFrom());
    const visitor = devices.greet({ device, app, receivedAt: secondOf(receivedAt), hour, receivedHour, carried });
    const rulings = records.map((judged) => keepRecord(judged, visitor));
    const arrived = records.flatMap((judged, index) =>
      judged.verdict === "rejected" || rulings[index]?.outcome === "rejected" ? [] : [judged.record.sequence],
    );
    visitor.leave(sequences.receive(device, arrived));
    if (rulings.some(({ outcome }) => outcome === "accepted")) facts.countedUntil(hour);
    return rulings;
  }

  function keepRecord(judged: Judged, visitor: Visitor): Ruling {
    if (judged.verdict === "rejected") return { id: judged.id, hash: judged.hash, outcome: "rejected", reason: judged.reason };
    const { id, hash } = judged.record;
    if (judged.verdict === "valid" && keepResponse(judged, visitor)) return { id, hash, outcome: "accepted" };
    const known = responses.hashOf(judged.verdict === "valid" ? judged.ballot.unit : judged.unit, id);
    if (known === hash) return { id, hash, outcome: "duplicate" };
    return { id, hash, ...held.hold(toHold(judged, known !== undefined), visitor) };
  }

  /** Whether it was new. */
  function keepResponse(judged: Extract<Judged, { verdict: "valid" }>, visitor: Visitor): boolean {
    const { record, survey, ballot } = judged;
    const standing = standingUnder(facts.annulments(), ballot);
    if (!responses.insert(judged, standing, visitor.receivedHour)) return false;
    setApart(ballot.unit, record, visitor.receivedAt);
    if (ballot.mode === "live") tallies.count(survey, ballot, standing);
    visitor.count("response");
    return true;
  }

  return (deliveries: readonly Delivery[]): Ruling[][] => {
    database.exec("begin immediate");
    try {
      facts.look();
      const rulings = deliveries.map(keepDelivery);
      tallies.write();
      database.exec("commit");
      return rulings;
    } catch (error) {
      facts.forget();
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
}
