import { type StoreFailure, storeFailure } from "./failure.ts";
import { whyNotConnected } from "./postgres/why-not-connected.ts";
import { OlderForm } from "./older-form.ts";
import { StoreInUse } from "./sqlite/sole-use.ts";

const whyByFailure: Readonly<Record<StoreFailure, string>> = {
  full: "its disk is full",
  busy: "another program holds it",
  readOnly: "it cannot be written: the volume is read-only, or the folder belongs to another user",
  broken: "its file is damaged or its disk fails: look at the disk, then restore a backup",
};

/** What Node says of a folder that cannot be made or used. */
const failureByCode: Readonly<Record<string, StoreFailure>> = {
  ENOSPC: "full",
  EROFS: "readOnly",
  EACCES: "readOnly",
  EPERM: "readOnly",
  ENOENT: "readOnly",
  ENOTDIR: "readOnly",
};

/** Why a store does not open, in a sentence for who runs it; null when the reason is none a disk or a server could have. */
export function whyNotOpen(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof StoreInUse) return "another endpoint is using it";
  if (error instanceof OlderForm) return "an older program left it: start the endpoint once, which brings it to its newest form";
  const why = whyNotConnected(error);
  if (why !== null) return why;
  const failure = failureAtOpening(error);
  return failure === null ? whyNotOpen(error.cause) : whyByFailure[failure];
}

/** The failure of an error while a store is opened: what SQLite cannot open (SQLITE_CANTOPEN, with all its kinds) was never made. */
function failureAtOpening(error: Error): StoreFailure | null {
  if ("errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === 14) return "readOnly";
  return storeFailure(error) ?? ("code" in error ? (failureByCode[String(error.code)] ?? null) : null);
}
