import { hash as digest } from "node:crypto";
import type { Tables } from "#server/store/tables.ts";
import { rowsOf, type Source } from "./rows-of.ts";

/**
 * What a link seals: one leaf a row, SHA-256 (hex) of the row as a JSON array without white space that begins with its
 * kind. The hour itself is in the link. Practice has no leaf: it counts nowhere and is deleted after days.
 */
function leafOf(...parts: readonly (string | number | null)[]): string {
  return digest("sha256", JSON.stringify(parts));
}

type SealedResponse = Pick<Tables["response"], "hash" | "unit" | "day" | "hour" | "standing">;

/** The leaf of a response: its exact bytes by their hash, where and when it counts, and how it stood at receipt. */
export function responseLeaf({ hash, unit, day, hour, standing }: SealedResponse): string {
  return leafOf("response", hash, unit, day, hour, standing);
}

/** Leaves by the hour that seals them. */
export type LeavesByHour = Map<string, string[]>;

/** The leaves of all that is no response; with `hour` only of that hour. */
export async function leavesApart(source: Source, hour?: string): Promise<LeavesByHour> {
  const leaves: LeavesByHour = new Map();
  const add = (sealedIn: string, leaf: string): void => {
    const known = leaves.get(sealedIn);
    if (known) known.push(leaf);
    else leaves.set(sealedIn, [leaf]);
  };
  await addHeld(source, hour, add);
  await addDecisions(source, hour, add);
  await addAnnulments(source, hour, add);
  await addRoutes(source, hour, add);
  await addAudit(source, hour, add);
  return leaves;
}

type Add = (hour: string, leaf: string) => void;

async function addHeld(source: Source, hour: string | undefined, add: Add): Promise<void> {
  const query = source.database
    .selectFrom("held")
    .select(["unit", "id", "hash", "device", "outcome", "reason", "key", "body", "received_hour"])
    .$if(hour !== undefined, (rows) => rows.where("received_hour", "=", hour ?? ""));
  for await (const { unit, id, hash, device, outcome, reason, key, body, received_hour } of rowsOf(source, query))
    add(received_hour, leafOf("held", unit, id, hash, device, outcome, reason, key, digest("sha256", body)));
}

async function addDecisions(source: Source, hour: string | undefined, add: Add): Promise<void> {
  const query = source.database
    .selectFrom("held_decision")
    .selectAll()
    .$if(hour !== undefined, (rows) => rows.where("decided_hour", "=", hour ?? ""));
  for await (const { unit, id, hash, decision, decided_by, reason, decided_hour } of rowsOf(source, query))
    add(decided_hour, leafOf("held-decision", unit, id, hash, decision, decided_by, reason));
}

async function addAnnulments(source: Source, hour: string | undefined, add: Add): Promise<void> {
  const asked = source.database
    .selectFrom("annulment")
    .selectAll()
    .$if(hour !== undefined, (rows) => rows.where("asked_hour", "=", hour ?? ""));
  for await (const { id, unit, counter, first_day, last_day, flag, reason, asked_by, asked_hour } of rowsOf(source, asked))
    add(asked_hour, leafOf("annulment", id, unit, counter, first_day, last_day, flag, reason, asked_by));
  const approved = source.database
    .selectFrom("annulment_approval")
    .selectAll()
    .$if(hour !== undefined, (rows) => rows.where("approved_hour", "=", hour ?? ""));
  for await (const { annulment, approved_by, responses, approved_hour } of rowsOf(source, approved))
    add(approved_hour, leafOf("annulment-approval", annulment, approved_by, responses));
}

async function addRoutes(source: Source, hour: string | undefined, add: Add): Promise<void> {
  const query = source.database
    .selectFrom("remark_route")
    .selectAll()
    .$if(hour !== undefined, (rows) => rows.where("routed_hour", "=", hour ?? ""));
  for await (const { unit, id, hash, question, place, sent_to, routed_by, routed_hour } of rowsOf(source, query))
    add(routed_hour, leafOf("remark-route", unit, id, hash, question, place, sent_to, routed_by));
}

async function addAudit(source: Source, hour: string | undefined, add: Add): Promise<void> {
  const query = source.database
    .selectFrom("audit")
    .selectAll()
    .$if(hour !== undefined, (rows) => rows.where("hour", "=", hour ?? ""));
  for await (const row of rowsOf(source, query))
    add(row.hour, leafOf("audit", row.id, row.at, row.actor, row.action, row.unit, row.detail));
}
