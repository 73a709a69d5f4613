import type { DatabaseSync } from "node:sqlite";
import type { Visitor } from "./devices.ts";
import type { Ruling } from "#server/store/judged.ts";
import type { HeldRow } from "#server/store/tables.ts";

/** Held records a device may leave here before more are refused; they then wait on the tablet, shown to staff. */
const mostHeldPerDevice = 10_000;

/** Keeps what cannot be counted, whole, until somebody decides. */
export function openHeldRecords(database: DatabaseSync) {
  const insert = database.prepare(`
    insert into held (unit, id, hash, device, outcome, reason, key, body)
    values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (unit, id, hash) do nothing
  `);
  const read = database.prepare("select outcome, reason from held where unit = ? and id = ? and hash = ?");

  /** What was said when this very record came before. */
  function earlier({ unit, id, hash }: Omit<HeldRow, "device">): Pick<Ruling, "outcome" | "reason"> | undefined {
    const row = read.get(unit, id, hash);
    return row && { outcome: row["outcome"] === "conflict" ? "conflict" : "parked", reason: String(row["reason"]) };
  }

  return {
    hold(record: Omit<HeldRow, "device">, visitor: Visitor): Pick<Ruling, "outcome" | "reason"> {
      const said = earlier(record);
      if (said) return said;
      if (visitor.held() >= mostHeldPerDevice) return { outcome: "rejected", reason: "this device has too many held records" };
      const { unit, id, hash, outcome, reason, key, body } = record;
      insert.run(unit, id, hash, visitor.device, outcome, reason, key, body);
      visitor.countHeld();
      return { outcome, reason };
    },
  };
}
