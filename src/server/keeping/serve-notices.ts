import { type Notices, readNotices } from "#protocol/notices.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import { secondOf } from "#server/store/open-hour.ts";

const day = 24 * 60 * 60_000;

/** When the newest whole backup was made, null where there is none yet; and since when one could have been. */
export type BackupAge = { readonly newest: () => Date | null; readonly since: Date };

/** The notice about backups: a week without one is too long, as tablets hold for two weeks what they have sent. */
export function backupNotice({ newest, since }: BackupAge, now: Date): Notices["backupTooOld"] {
  const last = newest();
  if (now.getTime() - (last ?? since).getTime() <= 7 * day) return null;
  return { newest: last === null ? null : secondOf(last) };
}

/** Serves what every staff page shows; without `backups` another program makes them. */
export function serveNotices(at: Served, { backups, now }: { readonly backups: BackupAge | null; readonly now: () => Date }): void {
  serveEndpoint(at, readNotices, async () => ({
    status: 200,
    output: { backupTooOld: backups === null ? null : backupNotice(backups, now()) },
  }));
}
