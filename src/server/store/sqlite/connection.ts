import { DatabaseSync } from "node:sqlite";

/** Below it SQLite can damage a WAL used by two connections (sqlite.org/wal.html, «the WAL-reset bug»). */
const oldestSafeVersion = "3.51.3";

/**
 * What each connection keeps of the file. What it does not, the operating system does, outside this process and for all connections
 * once: with 64 MB each nothing was quicker (measured).
 */
const pageCacheKilobytes = 16_000;

/**
 * Opens the one connection that writes. WAL with `synchronous = full`, never less: a receipt must survive a power cut
 * (measured: `normal` lost 42 to 572 acknowledged rows a cut, `full` none).
 */
export function openWriter(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  requireSafeVersion(database);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma wal_autocheckpoint = 4000;
    pragma journal_size_limit = 67108864;
    pragma cache_size = ${-pageCacheKilobytes};
    pragma temp_store = memory;
    pragma trusted_schema = off;
    pragma recursive_triggers = on;
  `);
  if (database.prepare("pragma journal_mode").get()?.["journal_mode"] !== "wal") throw new Error(`${path} cannot be kept in WAL mode`);
  return database;
}

/** Opens a connection for questions, which cannot write; its page cache grows to so many kB, of which whoever reads a store once from end to end needs few. */
export function openReader(path: string, cacheKilobytes = pageCacheKilobytes): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000, readOnly: true });
  database.exec(`pragma cache_size = ${-cacheKilobytes}; pragma temp_store = memory; pragma trusted_schema = off;`);
  return database;
}

function requireSafeVersion(database: DatabaseSync): void {
  const version = String(database.prepare("select sqlite_version() as version").get()?.["version"]);
  if (version.localeCompare(oldestSafeVersion, "en", { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is older than ${oldestSafeVersion} and may damage the store`);
}
