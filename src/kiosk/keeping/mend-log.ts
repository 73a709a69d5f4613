import { Dexie } from "dexie";
import { ownFolder } from "./browser-shelf.ts";

/** More than is written below, in the log and once more beside it. */
const roomBytes = 1 << 24;

/** Chromium begins another log once 4 MiB stand in one; values of up to 64 KiB stand in the log itself. */
const rubbish = { rows: 90, bytes: 60_000 };

let mending: Promise<void> | null = null;

/**
 * Has the browser begin another log where the one it has may end in half a record, so that nothing that is kept is ever written
 * behind that; then the mark goes. Touches no database and rejects with `QuotaExceededError` where there is no room for it. With
 * no mark nobody knows of anything, and no room is looked for: where there is none the log ends like after any write that fails.
 */
export function mendLog(mark: string | null): Promise<void> {
  if (mark === null) return beginAnother();
  // Whoever asks meanwhile waits for the same.
  mending ??= mended(mark).finally(() => (mending = null));
  return mending;
}

async function mended(mark: string): Promise<void> {
  // Found anew, because whoever clears the storage of a page takes its folders as well.
  const files = await ownFolder(mark);
  if (files === null) return;
  if (!(await hasRoom(files, mark))) throw new DOMException("no room", "QuotaExceededError");
  await beginAnother();
  await files.removeEntry(mark);
}

async function beginAnother(): Promise<void> {
  const log = new Dexie("kiosk log", { chromeTransactionDurability: "strict" });
  log.version(1).stores({ rubbish: "++" });
  // Random, because what can be compressed is.
  const rows = Array.from({ length: rubbish.rows }, () => crypto.getRandomValues(new Uint8Array(rubbish.bytes)));
  await log.table("rubbish").bulkAdd(rows);
  await log.delete();
}

async function hasRoom(files: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    const writing = await (await files.getFileHandle(name, { create: true })).createWritable();
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
