import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

/** All that is written down when somebody does it. */
const auditActions = [
  // People.
  "organisation-set-up",
  "recovery-copy-read",
  "recovery-copy-confirmed",
  "account-made",
  "account-changed",
  "account-reset",
  "password-changed",
  "second-factor-set",
  "signed-in",
  "sign-in-refused",
  "sessions-ended",
  // Tablets.
  "enrolment-opened",
  "enrolment-refused",
  "device-enrolled",
  "device-changed",
  "device-revoked",
  "answers-imported",
  "organisation-key-made",
  "organisation-key-restored",
  // Organisation.
  "organisation-changed",
  "units-changed",
  "fields-changed",
  "procedures-changed",
  "waves-changed",
  "targets-changed",
  "settings-changed",
  "catalogue-imported",
  "survey-put-in-force",
  "draft-started",
  "draft-dropped",
  "publication-asked",
  "publication-taken-back",
  "survey-published",
  "survey-tried",
  "sheets-printed",
  "sheet-entered",
  // Remarks.
  "remark-routed",
  "remark-put-back",
  // Integrity.
  "annulment-asked",
  "annulment-approved",
  "held-released",
  "held-annulled",
  "integrity-checked",
  "time-over-deleted",
  // Keeping.
  "backup-made",
  "store-restored",
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

const adminOrAuditor = { by: "person", roles: ["admin", "auditor"] } as const;
const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Day = z.iso.date();

const AuditEntry = z.object({
  id: z.uuid(),
  /** To the second; of `sheet-entered` the full hour. */
  at: z.string(),
  /** Id of an account or a tablet, or `endpoint`; and its name where it has one. */
  actor: z.string(),
  actorName: z.nullable(z.string()),
  action: z.string(),
  unit: z.nullable(z.string()),
  /** JSON of what changed. */
  detail: z.string(),
});
/** What people changed, newest first, a hundred at a time. */
export const readAudit = endpoint({
  method: "GET",
  path: "/api/audit",
  access: adminOrAuditor,
  input: z.object({
    action: z.optional(AuditAction),
    actor: z.optional(Name),
    unit: z.optional(Name),
    firstDay: z.optional(Day),
    lastDay: z.optional(Day),
    /** The id of the last entry seen. */
    after: z.optional(z.uuid()),
  }),
  output: z.object({ entries: z.array(AuditEntry), more: z.boolean() }),
});
