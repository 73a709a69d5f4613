import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How long another process gets to let go: an endpoint that is just ending. */
const patienceMs = 2000;

/** A store that another process is using. */
export class StoreInUse extends Error {
  constructor(folder: string) {
    super(`${folder} is used by another endpoint`);
    this.name = "StoreInUse";
  }
}

/**
 * Takes a store's folder for this process alone, until it is given back or the process ends in whatever way; null when another has it.
 * An exclusive transaction on a file of its own: the operating system ends it with the process, so nothing stale is ever left.
 */
export function takeForSoleUse(folder: string): { readonly giveBack: () => void } | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, "in-use.sqlite"), { timeout: patienceMs });
  try {
    lock.exec("begin exclusive");
    return { giveBack: () => lock.close() };
  } catch {
    lock.close();
    return null;
  }
}
