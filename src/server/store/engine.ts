/** What keeps the store: SQLite inside this process, or a PostgreSQL server. */
export type Engine = "sqlite" | "postgres";

/** Where a store is: in a folder of this machine, or behind the address of a PostgreSQL database. */
export type StorePlace = { readonly folder: string } | { readonly databaseUrl: string };
