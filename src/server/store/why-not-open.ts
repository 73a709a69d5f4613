import { storeFailure } from "./failure.ts";
import { StoreInUse } from "./sqlite/sole-use.ts";

/** Why a store does not open, in a sentence for who runs it; null when the reason is none a disk could have. */
export function whyNotOpen(error: unknown): string | null {
  const failure = storeFailure(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (error instanceof StoreInUse) return "another endpoint is using it";
  if (failure === "full" || code === "ENOSPC") return "its disk is full";
  if (failure === "busy") return "another program holds it";
  if (failure === "readOnly" || isCannotOpen(error) || isKept(code))
    return "it cannot be written: the volume is read-only, or the folder belongs to another user";
  if (failure === "broken") return "its file is damaged or its disk fails: look at the disk, then restore a backup";
  if (error instanceof Error && error.cause !== undefined) return whyNotOpen(error.cause);
  return null;
}

/** SQLITE_CANTOPEN with all its kinds. */
function isCannotOpen(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === 14;
}

function isKept(code: unknown): boolean {
  return ["EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR"].includes(String(code));
}
