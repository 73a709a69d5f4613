/** Why a response could not be kept: `full`, the tablet has no room left; `unreadable`, its storage does not work. */
export type StorageTrouble = "full" | "unreadable";

/** Says which storage trouble an error stands for; null when it is none, so a fault of the program. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  const names = namesIn(error);
  if (names.includes("QuotaExceededError")) return "full";
  return names.some((name) => storageErrors.has(name)) ? "unreadable" : null;
}

/** Whether the connection to the storage was lost, as WebKit does in the background; a new one usually works. */
export function isLostConnection(error: unknown): boolean {
  return namesIn(error).some((name) => lostConnection.has(name));
}

const lostConnection = new Set(["InvalidStateError", "UnknownError", "DatabaseClosedError"]);
const storageErrors = new Set([
  ...lostConnection,
  "AbortError",
  "OpenFailedError",
  "MissingAPIError",
  "TransactionInactiveError",
  "TimeoutError",
  "VersionError",
  "NotFoundError",
  "DataError",
]);

/** The error's name and those it was caused by: Dexie wraps what the browser threw. */
function namesIn(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  return [error.name, ...("inner" in error && error.inner !== error ? namesIn(error.inner) : [])];
}
