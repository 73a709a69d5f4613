import { Dexie } from "dexie";
import { ownFolder } from "./browser-shelf.ts";

/** More than is written below, in the log and once more beside it. */
const roomBytes = 1 << 24;

/** Chromium begins another log once 4 MiB stand in one; values of up to 64 KiB stand in the log itself. */
const rubbish = { rows: 90, bytes: 60_000 };

/** Room is looked for by writing, which wears a disk. */
const patienceMs = 600_000;

let mending: Promise<void> | null = null;

/**
 * Has the browser begin another log where the one it has may end in half a record, so that nothing that is kept stays behind
 * that; the mark stands meanwhile. Touches no database and rejects with `QuotaExceededError` where there is no room for it;
 * who is patient waits for room.
 */
export async function mendLog(mark: string, isPatient: boolean): Promise<void> {
  for (;;) {
    try {
      // Whoever asks meanwhile waits for the same.
      mending ??= mended(mark).finally(() => (mending = null));
      return await mending;
    } catch (error) {
      if (!isPatient) throw error;
      await new Promise((resolve) => setTimeout(resolve, patienceMs));
    }
  }
}

async function mended(mark: string): Promise<void> {
  // Found anew, because whoever clears the storage of a page takes its folders as well.
  const files = await ownFolder(mark);
  if (files === null) return;
  if (!(await hasRoom(files))) throw new DOMException("no room", "QuotaExceededError");
  await files.getFileHandle(mark, { create: true });
  const log = new Dexie("kiosk log", { chromeTransactionDurability: "strict" });
  log.version(1).stores({ rubbish: "++" });
  // Random, because what can be compressed is.
  const rows = Array.from({ length: rubbish.rows }, () => crypto.getRandomValues(new Uint8Array(rubbish.bytes)));
  await log.table("rubbish").bulkAdd(rows);
  await log.delete();
  await files.removeEntry(mark);
}

async function hasRoom(files: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    const writing = await (await files.getFileHandle("room", { create: true })).createWritable();
    try {
      await writing.write(new Uint8Array(roomBytes));
      return true;
    } finally {
      await writing.abort();
    }
  } catch {
    // However a browser says it.
    return false;
  }
}
