import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

const admin = { by: "person", roles: ["admin"] } as const;
const adminOrAuditor = { by: "person", roles: ["admin", "auditor"] } as const;
const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Day = z.iso.date();
/** Why somebody does what touches figures. */
const Why = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** What may single out responses among others; `all` spares none. */
export const flags = ["all", "straight-line", "outside-opening-hours", "no-launch", "under-15-s", "under-60-s"] as const;
export const Flag = z.enum(flags);
export type Flag = z.infer<typeof Flag>;

/** Responses to be taken back together: those of a unit, at one counter or at all, on these days, that bear the flag. */
const Selection = z.object({ unit: Name, counter: z.nullable(Name), firstDay: Day, lastDay: Day, flag: Flag });

/** An account, and whose it is where that is known. */
const Somebody = z.object({ id: z.string(), name: z.nullable(z.string()) });

export const Annulment = z.extend(Selection, {
  id: z.uuid(),
  reason: z.string(),
  /** Accounts; `approvedBy` null: it waits for a second person and changes nothing yet. */
  askedBy: Somebody,
  approvedBy: z.nullable(Somebody),
  /** Hours, as instants. */
  askedAt: z.string(),
  approvedAt: z.nullable(z.string()),
  /** How many were taken back at approval; null before it, and where they are fewer than the minimum group. */
  responses: z.nullable(z.number()),
});
export type Annulment = z.infer<typeof Annulment>;

export const readAnnulments = endpoint({
  method: "GET",
  path: "/api/annulments",
  access: adminOrAuditor,
  input: z.object({}),
  output: z.object({ annulments: z.array(Annulment) }),
});
export const askAnnulment = endpoint({
  method: "POST",
  path: "/api/annulments",
  access: admin,
  input: z.extend(Selection, { reason: Why }),
  output: Annulment,
});
/** By another admin than the one who asked. What it takes back is counted no more, and what still arrives of it never. */
export const approveAnnulment = endpoint({
  method: "POST",
  path: "/api/annulments/approve",
  access: admin,
  input: z.object({ id: z.uuid() }),
  output: Annulment,
});
