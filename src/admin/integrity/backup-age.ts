import type { KeptBackup } from "#protocol/backups.ts";

const dayMs = 86_400_000;

/** Tablets hold for two weeks what they have sent; a week without a copy leaves a week to notice. */
const tooOldDays = 7;

/** The newest whole backup, whole days since it was made, and whether that is too long. */
export type BackupAge = { readonly newest: KeptBackup; readonly days: number; readonly isTooOld: boolean };

/** How old the newest whole backup is; null where none is whole. */
export function backupAge(backups: readonly KeptBackup[], now: Date): BackupAge | null {
  const newest = backups.find(({ whole }) => whole);
  if (!newest) return null;
  const age = now.getTime() - Date.parse(newest.madeAt);
  return { newest, days: Math.max(0, Math.floor(age / dayMs)), isTooOld: age > tooOldDays * dayMs };
}
