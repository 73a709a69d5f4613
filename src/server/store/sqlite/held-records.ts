import type { DatabaseSync } from "node:sqlite";
import { mostHeldPerDevice, type ToHold, tooManyHeld } from "#server/store/held-records.ts";
import type { Ruling } from "#server/store/judged.ts";
import type { Visitor } from "./devices.ts";
import type { openSetApart } from "./set-apart.ts";

type Said = Pick<Ruling, "outcome" | "reason">;

/** Keeps what cannot be counted, whole, until somebody decides. */
export function openHeldRecords(database: DatabaseSync, setApart: ReturnType<typeof openSetApart>) {
  const insert = database.prepare(`
    insert into held (unit, id, hash, device, outcome, reason, key, body, received_hour)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  `);
  const insertLeftover = database.prepare(`
    insert into sealed_leftover (id, hash, device, key_name, organisation_key, sealed_key, comments)
    values (?, ?, ?, ?, ?, ?, ?)
    on conflict (id, hash) do nothing
  `);
  const read = database.prepare("select outcome, reason from held where unit = ? and id = ? and hash = ?");

  /** What was said when this very record came before. */
  function earlier({ unit, record: { id, hash } }: ToHold): Said | undefined {
    const row = read.get(unit, id, hash);
    return row && { outcome: row["outcome"] === "conflict" ? "conflict" : "parked", reason: String(row["reason"]) };
  }

  return {
    hold(held: ToHold, visitor: Visitor): Said {
      const said = earlier(held);
      if (said) return said;
      if (visitor.held() >= mostHeldPerDevice) return tooManyHeld;
      const { unit, record, outcome, reason, leftover } = held;
      const { id, hash, key, body } = record;
      insert.run(unit, id, hash, visitor.device, outcome, reason, key, body, visitor.receivedHour);
      if (leftover !== null) {
        const { keyName, organisationKey, sealedKey, comments } = leftover;
        insertLeftover.run(id, hash, visitor.device, keyName, organisationKey, sealedKey, comments);
      }
      setApart(unit, record, visitor.receivedAt);
      visitor.count("held");
      return { outcome, reason };
    },
  };
}
