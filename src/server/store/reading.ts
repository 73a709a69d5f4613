import { Kysely, PostgresDialect } from "kysely";
import type { StorePlace } from "./engine.ts";
import { openPool } from "./postgres/pool.ts";
import { openReader } from "./sqlite/connection.ts";
import { kyselyOn } from "./sqlite/kysely-on-node-sqlite.ts";
import { storePath } from "./sqlite/open-sqlite-store.ts";
import type { Tables } from "./tables.ts";

/** Opens a store beside the process that writes it, for questions only: what is opened here cannot write. */
export function openForReading(place: StorePlace): Kysely<Tables> {
  if ("folder" in place) return kyselyOn(openReader(storePath(place.folder)));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(place.databaseUrl, { connections: 4, use: "reading" }) }) });
}
