import type { StorePlace } from "./engine.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store } from "./store.ts";

/** Opens the store, made when it is not there, and brings it to its newest form. */
export async function openStore(place: StorePlace): Promise<Store> {
  if ("folder" in place) return openSqliteStore(place);
  throw new Error("PostgreSQL is not served yet");
}
