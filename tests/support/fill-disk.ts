import { appendFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Fills the disk of a folder to the last byte, or but for so many; gives what empties it again. */
export function fillDisk(folder: string, leave = 0): () => void {
  const rubbish = join(folder, "rubbish");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(rubbish, Buffer.alloc(leave > 0 ? Math.max(0, bavail * bsize - leave) : 0, 1));
  if (leave === 0) for (let size = 1 << 20; size > 0; size >>= 1) while (fitsAtTheEnd(rubbish, size));
  return () => rmSync(rubbish);
}

function fitsAtTheEnd(file: string, bytes: number): boolean {
  try {
    appendFileSync(file, Buffer.alloc(bytes, 1));
    return true;
  } catch {
    return false;
  }
}
