import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { check } from "#server/integrity/check.ts";
import { openReader, openWriter } from "#server/store/sqlite/connection.ts";
import { isNewest, migrate } from "#server/store/migrations.ts";
import { kyselyOn } from "#server/store/sqlite/kysely-on-node-sqlite.ts";
import { storePath } from "#server/store/sqlite/open-sqlite-store.ts";
import { type Backup, backupFile, backupsAmong, outlived } from "./backup-name.ts";

/** Page cache of whoever copies or checks a store: with the usual 64 MB it took as long and 55 MB more memory (20 000 responses, measured). */
const cacheKilobytes = 8000;

export type BackupOrder = {
  /** Folder of the store, and of the backups. */
  readonly data: string;
  readonly backups: string;
  /** Days of which a whole backup is kept. */
  readonly days: number;
  readonly now: Date;
};

export type MadeBackup = Backup & { /** What did not add up, in words; empty when whole. */ readonly faults: readonly string[] };

/**
 * Copies the store as it is at one instant, while the endpoint goes on writing, and checks the copy: the file itself,
 * tallies against a recount, the chain. The copy gets its name only after it is on disk. Blocks until done: for a thread
 * or process of its own. Throws when the disk does not take it.
 */
export async function backUp({ data, backups, days, now }: BackupOrder): Promise<MadeBackup> {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const unfinished = join(backups, "unfinished.sqlite");
  rmSync(unfinished, { force: true });
  copyAtOneInstant(storePath(data), unfinished);
  chmodSync(unfinished, 0o600);
  syncToDisk(unfinished);
  const faults = await faultsOf(unfinished);
  const file = backupFile(now, faults.length === 0);
  renameSync(unfinished, join(backups, file));
  syncToDisk(backups);
  for (const old of outlived(backupsIn(backups), days)) rmSync(join(backups, old.file));
  return { file, madeAt: now, whole: faults.length === 0, faults };
}

/** The backups in a folder, the newest first; none where there is no folder. */
export function backupsIn(folder: string): Backup[] {
  return existsSync(folder) ? backupsAmong(readdirSync(folder)) : [];
}

/** What does not add up in a database file, in English words; empty when nothing. One that an older program left is brought to its newest form in a copy, which is removed. */
export async function faultsOf(path: string): Promise<string[]> {
  const database = openReader(path, cacheKilobytes);
  try {
    const [verdict] = database
      .prepare("pragma integrity_check(10)")
      .all()
      .map((row) => String(row["integrity_check"]));
    if (verdict !== "ok") return [`the file is damaged: ${verdict}`];
    const kysely = kyselyOn(database);
    if (!(await isNewest(kysely, "sqlite"))) return await faultsOfOlder(path);
    const atOneInstant = kysely.transaction().setAccessMode("read only");
    const { told } = await atOneInstant.execute((transaction) => check({ database: transaction, engine: "sqlite" }));
    return told.map(({ place, says }) => `${place}: ${says.en}`);
  } finally {
    database.close();
  }
}

async function faultsOfOlder(path: string): Promise<string[]> {
  const newer = `${path}.newest-form`;
  copyFileSync(path, newer);
  try {
    const database = openWriter(newer);
    await migrate(kyselyOn(database), "sqlite");
    database.close();
    return await faultsOf(newer);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(newer + ending, { force: true });
  }
}

/** One read transaction of its own, which no writer waits for; what retention has deleted does not come along. */
function copyAtOneInstant(from: string, to: string): void {
  const database = openReader(from, cacheKilobytes);
  try {
    database.prepare("vacuum into ?").run(to);
  } finally {
    database.close();
  }
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
