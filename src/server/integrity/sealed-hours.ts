import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/store/tables.ts";

/** Where the chain's rows say in which hour they are sealed. */
const hourByTable = {
  response: "received_hour",
  held: "received_hour",
  held_decision: "decided_hour",
  annulment: "asked_hour",
  annulment_approval: "approved_hour",
  remark_route: "routed_hour",
  audit: "hour",
} satisfies Partial<Record<keyof Tables, string>>;

const places = Object.entries(hourByTable);

/** The latest hour under which something was kept; null on an empty store. */
export async function latestHour(database: Kysely<Tables>): Promise<string | null> {
  const hours: string[] = [];
  for (const [table, column] of places) {
    const { rows } = await sql<{ hour: string | null }>`
      select max(${sql.ref(column)}) as hour from ${sql.table(table)}
    `.execute(database);
    for (const { hour } of rows) if (hour !== null) hours.push(hour);
  }
  return hours.toSorted().at(-1) ?? null;
}

/** The first hour strictly between two under which something was kept. */
export async function hourBetween(database: Kysely<Tables>, after: string, before: string): Promise<string | null> {
  const hours: string[] = [];
  for (const [table, column] of places) {
    const { rows } = await sql<{ hour: string | null }>`
      select min(${sql.ref(column)}) as hour from ${sql.table(table)}
      where ${sql.ref(column)} > ${after} and ${sql.ref(column)} < ${before}
    `.execute(database);
    for (const { hour } of rows) if (hour !== null) hours.push(hour);
  }
  return hours.toSorted()[0] ?? null;
}
