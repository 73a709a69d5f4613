import { statfs } from "node:fs/promises";
import { type BackupAge, backupNotice } from "#server/keeping/serve-notices.ts";
import { storeFailure } from "#server/store/failure.ts";
import { writeMeta } from "#server/store/meta.ts";
import type { Store } from "#server/store/store.ts";
import type { Check, Checks } from "./health.ts";

/** A day's answers of a busy province, with room for what the database sets aside while it writes. */
const leastRoomBytes = 200_000_000;

type Needed = { readonly store: Store; readonly backups: BackupAge | null; readonly now: () => Date };

/**
 * What must be well for the endpoint to do its work, and what somebody should see to before it no longer can: a proxy that
 * turned tablets away for an old backup would do harm. Told in words that name no file and no unit.
 */
export function readinessChecks({ store, backups, now }: Needed): Checks {
  return {
    must: [() => canBeWritten(store, now)],
    should: [
      () => hasRoom(store),
      async () => (backups === null || backupNotice(backups, now()) === null ? null : { place: "backup", fault: "is older than a week" }),
    ],
  };
}

/** Whether the store takes a line: a failed or locked disk is found before a tablet finds it. */
async function canBeWritten({ write }: Store, now: () => Date): ReturnType<Check> {
  try {
    await write((transaction) => writeMeta(transaction, "last_checked", now().toISOString()));
    return null;
  } catch (error) {
    // Nobody knows any more what is on the disk: a matter for the whole process.
    if (storeFailure(error) === "broken") throw error;
    return { place: "store", fault: "cannot be written" };
  }
}

/** Of PostgreSQL's disk its own tools know. */
async function hasRoom({ place }: Store): ReturnType<Check> {
  if (!("folder" in place)) return null;
  const { bavail, bsize } = await statfs(place.folder);
  return bavail * bsize >= leastRoomBytes ? null : { place: "disk", fault: `has less than ${leastRoomBytes / 1_000_000} MB of room left` };
}
