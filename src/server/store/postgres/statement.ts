import type { PoolClient, QueryResultRow } from "pg";

/** A statement of the hot path, prepared once for each connection; every parameter is a column of many rows. */
export type Statement = { readonly name: string; readonly text: string };

/** Runs a statement and gives its rows. */
export async function rowsOf<Row extends QueryResultRow>(
  client: PoolClient,
  { name, text }: Statement,
  columns: unknown[],
): Promise<Row[]> {
  const { rows } = await client.query<Row>({ name, text, values: columns });
  return rows;
}

/** One value of each row, as a column; PostgreSQL's text has no place for the character NUL. */
export function column<Row>(rows: readonly Row[], value: (row: Row) => string | number | null): (string | number | null)[] {
  return rows.map((row) => {
    const found = value(row);
    return typeof found === "string" && found.includes("\0") ? found.replaceAll("\0", "\u{FFFD}") : found;
  });
}

/** Many byte strings as one parameter and where each begins and how long it is: as an array each would travel as text, twice as long. */
export function packed(parts: readonly Uint8Array[]): { readonly bytes: Buffer; readonly starts: number[]; readonly lengths: number[] } {
  const starts: number[] = [];
  let end = 0;
  for (const { length } of parts) {
    // PostgreSQL counts from one.
    starts.push(end + 1);
    end += length;
  }
  return { bytes: Buffer.concat(parts), starts, lengths: parts.map(({ length }) => length) };
}
