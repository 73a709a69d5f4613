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
  if (isInDoubt) await mend();
}

async function begin(): Promise<void> {
  files = await ownFolder(mark);
  if (await files?.getFileHandle(mark).catch(() => null)) isInDoubt = true;
  while (isInDoubt) await mend().catch(() => new Promise((resolve) => setTimeout(resolve, waitMs)));
  // A cut of the power leaves part of a record too, and on a full disk not even the mark may fit; so every page begins another log. Not in the way of the first screen.
  if (files) setTimeout(() => mend(true).catch(() => {}), waitMs);
}

async function mend(isPatient = false): Promise<void> {
  const { mendLog } = await import("./mend-log.ts");
  await mendLog(mark, isPatient);
  isInDoubt = false;
}
