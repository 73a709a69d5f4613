import { postgresFailure } from "./postgres/failure.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that lie in the disk or the file, not in a statement. */
const codesByFailure = {
  full: [13],
  busy: [5, 6],
  readOnly: [8],
  /** Error of the disk, a damaged or vanished file: what was synced is no longer known, so the process must end and recover. */
  broken: [10, 11, 14, 26],
};

/** The file was moved or removed under the open store (SQLITE_READONLY_DBMOVED): nobody would find again what is written into it. */
const movedAway = 1032;

export type StoreFailure = keyof typeof codesByFailure;

/** Which failure of the store, on either engine, an error is; null when it is none. */
export function storeFailure(error: unknown): StoreFailure | null {
  if (!(error instanceof Error)) return null;
  return "errcode" in error && typeof error.errcode === "number" ? sqliteFailure(error.errcode) : postgresFailure(error);
}

function sqliteFailure(code: number): StoreFailure | null {
  if (code === movedAway) return "broken";
  const primary = code & 0xff;
  if (codesByFailure.full.includes(primary)) return "full";
  if (codesByFailure.busy.includes(primary)) return "busy";
  if (codesByFailure.readOnly.includes(primary)) return "readOnly";
  return codesByFailure.broken.includes(primary) ? "broken" : null;
}
