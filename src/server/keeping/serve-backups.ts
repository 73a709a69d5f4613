import { statSync } from "node:fs";
import { join } from "node:path";
import { type KeptBackup, readBackups } from "#protocol/backups.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import { refusals } from "#server/refusal.ts";
import { secondOf } from "#server/store/open-hour.ts";
import { backupsIn } from "./back-up.ts";

/** Where this endpoint keeps its backups. */
export type BackupFolder = { readonly folder: string };

/** Serves the list of backups: copies of the whole store, so for people of the whole organisation; without `backups` another program makes them. */
export function serveBackups(at: Served, backups: BackupFolder | null): void {
  const ofOneUnit = refusals.forbidden([{ place: "unit", fault: "only the whole organisation is backed up" }]);
  serveEndpoint(at, readBackups, async (_, person) =>
    person.unit === null ? { status: 200, output: { backups: backups && keptIn(backups) } } : ofOneUnit,
  );
}

function keptIn({ folder }: BackupFolder): KeptBackup[] {
  return backupsIn(folder).flatMap(({ file, madeAt, whole }) => {
    // One whose time was over may be gone by now.
    const there = statSync(join(folder, file), { throwIfNoEntry: false });
    return there ? [{ file, madeAt: secondOf(madeAt), whole, bytes: there.size }] : [];
  });
}
