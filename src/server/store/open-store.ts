import type { StorePlace } from "./engine.ts";
import { openPostgresStore } from "./postgres/open-postgres-store.ts";
import { openSqliteStore } from "./sqlite/open-sqlite-store.ts";
import type { Store } from "./store.ts";

/** Opens the store, made when it is not there, and brings it to its newest form. */
export function openStore(place: StorePlace): Promise<Store> {
  return "folder" in place ? openSqliteStore(place) : openPostgresStore(place);
}
