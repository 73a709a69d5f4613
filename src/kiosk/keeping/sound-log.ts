import { ownFolder } from "./browser-shelf.ts";

/** Often enough for whoever makes room, and after any first screen. */
const waitMs = 2000;

/** A file, in a folder of that name. One can be made where nothing can be written any more (measured), so it tells the next page what this one met. */
const mark = "doubt";
let files: FileSystemDirectoryHandle | null = null;
let isInDoubt = false;
const begun = begin();

/**
 * Tells that a connection ended unasked. Where that was for want of room Chromium's log ends in half a record, and whatever is
 * written behind it makes the next opening find the log corrupt and delete every database of the site (measured in 153).
 */
export function doubt(): void {
  isInDoubt = files !== null;
  // Where no file can be made this page still knows.
  files?.getFileHandle(mark, { create: true }).catch(() => {});
}

/** Resolves once databases may be opened: when a page starts as soon as there is room, later at once or not at all, with `QuotaExceededError` where there is none. */
export async function sound(): Promise<void> {
  await begun;
  if (isInDoubt) await mend(mark);
}

async function begin(): Promise<void> {
  files = await ownFolder(mark);
  if (await files?.getFileHandle(mark).catch(() => null)) isInDoubt = true;
  while (isInDoubt) await mend(mark).catch(() => new Promise((resolve) => setTimeout(resolve, waitMs)));
  // A cut of the power may have left part of a record too, and nobody learns of it. And from a full disk this could not be read.
  if (files) setTimeout(() => mend(null).catch(() => {}), waitMs);
}

async function mend(known: string | null): Promise<void> {
  // Not in the way of the first screen.
  const { mendLog } = await import("./mend-log.ts");
  await mendLog(known);
  isInDoubt = false;
}
