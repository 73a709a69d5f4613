import type { Transaction } from "kysely";
import { readMeta } from "./meta.ts";
import type { Tables } from "./tables.ts";

/** The name in meta of the first hour the chain has not closed. */
export const chainOpenFrom = "chain_open_from";

/** The instant rounded down to the hour, `2026-11-19T03:00:00Z`: a finer one, set beside a desk's case log, would tell who answered. */
export function hourOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 13)}:00:00Z`;
}

/** The instant as text to the second. */
export function secondOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** The hour under which what is written now will be sealed: this one, or the first still open where that is closed already. Holds until the transaction ends. */
export async function openHour(transaction: Transaction<Tables>, now: Date): Promise<string> {
  return laterOf(hourOf(now), await readMeta(transaction, chainOpenFrom));
}

/** The later of two hours. */
export function laterOf(hour: string, other: string | null): string {
  return other !== null && other > hour ? other : hour;
}
