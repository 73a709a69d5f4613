import { Pool, types } from "pg";

/** How long to wait for a connection before saying that the store cannot be reached. */
const patienceMs = 5000;

/** How long one statement of keeping may take: a network that swallows everything must not stop the desks for ever. */
const longestStatementMs = 30_000;

/** A server that vanished in the middle of a transaction holds its locks no longer than this. */
const forAll = "-c synchronous_commit=on -c idle_in_transaction_session_timeout=60s";

/** Rows of keeping are always found by their keys: plans made while tables were small must not last. */
const byKeyOnly = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan";

type Wishes = { readonly connections: number; readonly use?: "keeping" | "reading" };

const optionsByUse = { keeping: byKeyOnly, reading: "-c default_transaction_read_only=on" };

/** Connections whose commits are on disk before they return, whatever the server's own setting; they are made when first needed. */
export function openPool(databaseUrl: string, { connections, use }: Wishes): Pool {
  const { address, options } = parted(databaseUrl);
  const pool = new Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    ...(use === "keeping" && { query_timeout: longestStatementMs }),
    application_name: use === undefined ? "sipas" : `sipas ${use}`,
    // Of two settings of one name the later holds.
    options: [...options, forAll, ...(use ? [optionsByUse[use]] : [])].join(" "),
    // The driver gives 64-bit integers as text; all of ours are below 2⁵³.
    types: { getTypeParser: (type, format) => (type === types.builtins.INT8 ? Number : types.getTypeParser(type, format)) },
  });
  // A connection that breaks between two statements is told to nobody else, and its error, unheard, would end the process;
  // whoever uses it next hears of it by a failure of his own, and the pool makes another.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

/** An address without its options, and these: for the driver options in an address take the place of all others. */
function parted(databaseUrl: string): { readonly address: string; readonly options: readonly string[] } {
  const address = URL.parse(databaseUrl);
  const options = address?.searchParams.getAll("options") ?? [];
  if (address === null || options.length === 0) return { address: databaseUrl, options: [] };
  address.searchParams.delete("options");
  return { address: address.href, options };
}
