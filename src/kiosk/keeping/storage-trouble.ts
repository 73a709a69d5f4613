/** Why a response could not be kept: `full`, the tablet has no room left; `unreadable`, its storage does not work. */
export type StorageTrouble = "full" | "unreadable";

/** Says which storage trouble an error stands for; null when it is none, so a fault of the program. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  const names = namesIn(error);
  if (names.includes("QuotaExceededError")) return "full";
  return names.some((name) => storageErrors.has(name)) ? "unreadable" : null;
}

/** Whether the connection to the storage may have been lost, as WebKit does in the background; a new one usually works. */
export function isLostConnection(error: unknown): boolean {
  return storageTrouble(error) === "unreadable" && namesIn(error).some((name) => lostConnection.has(name));
}

/** Transactions under way end in the middle, at their end, or find that there is no database any more. */
const lostConnection = new Set([
  "InvalidStateError",
  "UnknownError",
  "DatabaseClosedError",
  "AbortError",
  "OpenFailedError",
  "TransactionInactiveError",
]);
const storageErrors = new Set([...lostConnection, "MissingAPIError", "TimeoutError", "VersionError", "NotFoundError", "DataError"]);

/** The error's name and those it was caused by: Dexie wraps what the browser threw. */
function namesIn(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  return [error.name, ...("inner" in error && error.inner !== error ? namesIn(error.inner) : [])];
}
