import * as z from "zod/mini";

/** All that is written down when somebody does it. */
export const auditActions = [
  // People.
  "organisation-set-up",
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
  "device-enrolled",
  "device-changed",
  "device-revoked",
  "organisation-key-made",
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
