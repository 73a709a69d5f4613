import { type Finding, goodIf } from "./finding.ts";

/** Whether the browser promised not to empty the storage when the disk is full; asking for it is a deed of its own. */
export async function lookAtStorage(storage: Pick<StorageManager, "persisted"> | null): Promise<Finding> {
  return goodIf(storage !== null && (await storage.persisted()));
}
