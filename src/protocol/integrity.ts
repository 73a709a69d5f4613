import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";

const adminOrAuditor = { by: "person", roles: ["admin", "auditor"] } as const;
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Day = z.iso.date();

/** The last link of a day; who has printed it can show later that nothing before it was changed. */
const Head = z.object({ day: Day, head: Sha256 });

/**
 * The heads of a month (absent: of this one), days that are over only. Hashes alone: how much came in on a day is not said.
 * The same as a page to print: `/api/heads.txt`.
 */
export const readHeads = endpoint({
  method: "GET",
  path: "/api/heads",
  access: { by: "anyone" },
  input: z.object({ month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))) }),
  output: z.object({ store: z.uuid(), month: z.string(), heads: z.array(Head) }),
});

/** Something that is not as it was written, or not as it follows from what was. */
export const Finding = z.object({
  kind: z.enum(["link", "hour", "head", "tally", "response", "held", "comment", "annulment", "survey", "numbers", "trigger"]),
  /** Which link, cell or row, by its key; never an answer. */
  place: z.string(),
  says: LocalizedText,
});
export type Finding = z.infer<typeof Finding>;

export const IntegrityReport = z.object({
  /** Instants to the minute. */
  from: z.string(),
  until: z.string(),
  links: z.number(),
  /** The newest link; null before the first. */
  head: z.nullable(Sha256),
  /** At most a hundred; `found` counts all. */
  findings: z.array(Finding),
  found: z.number(),
});
export type IntegrityReport = z.infer<typeof IntegrityReport>;

/** The last report of this endpoint since it started, and whether another is being made. */
export const readIntegrity = endpoint({
  method: "GET",
  path: "/api/integrity",
  access: adminOrAuditor,
  input: z.object({}),
  output: z.object({ checking: z.boolean(), failed: z.boolean(), report: z.nullable(IntegrityReport) }),
});
/** Begins to check everything; answers at once. One check at a time. */
export const checkIntegrity = endpoint({
  method: "POST",
  path: "/api/integrity",
  access: adminOrAuditor,
  input: z.object({}),
  output: z.object({ checking: z.boolean() }),
});
