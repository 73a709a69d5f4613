import type { Delivery, Judged, Ruling } from "#server/store/judged.ts";
import { type Receipt, receiptOf, type Visit } from "./visits.ts";

/** A record of a group that was not rejected by itself, and what becomes of it while the group is kept. */
export type Entry = {
  readonly judged: Exclude<Judged, { verdict: "rejected" }>;
  readonly unit: string;
  readonly visit: Visit;
  readonly receipt: Receipt;
  said: Pick<Ruling, "outcome" | "reason"> | null;
};

/** The records of a group, delivery by delivery in their order; null where one was rejected. */
export function entriesOf(
  deliveries: readonly Delivery[],
  { visits, chainOpenFrom }: { readonly visits: ReadonlyMap<string, Visit>; readonly chainOpenFrom: string },
): (Entry | null)[][] {
  return deliveries.map((delivery) => {
    const visit = visits.get(delivery.device);
    const receipt = receiptOf(delivery, chainOpenFrom);
    return delivery.records.map((judged) => {
      if (judged.verdict === "rejected" || !visit) return null;
      return { judged, unit: judged.verdict === "valid" ? judged.ballot.unit : judged.unit, visit, receipt, said: null };
    });
  });
}

/** What to answer about each record of a delivery. */
export function rulingsOf({ records }: Delivery, entries: readonly (Entry | null)[]): Ruling[] {
  return records.map((judged, place) => {
    if (judged.verdict === "rejected") return { id: judged.id, hash: judged.hash, outcome: "rejected", reason: judged.reason };
    const { id, hash } = judged.record;
    const said = entries[place]?.said;
    if (!said) throw new Error("nothing was said about a record");
    return { id, hash, ...said };
  });
}

/** The numbers that have arrived, by device. */
export function numbersOf(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const arrived = entries.filter(({ said }) => said?.outcome !== "rejected");
  const byDevice = Map.groupBy(arrived, ({ visit }) => visit.device);
  return new Map([...byDevice].map(([device, its]) => [device, its.map(({ judged }) => judged.record.sequence)]));
}
