import { createHash, hash as digest } from "node:crypto";
import type { Tables } from "#server/store/tables.ts";
import { leavesApart, responseLeaf } from "./leaves.ts";
import { rowsOf, type Source } from "./rows-of.ts";

/** A link of the chain. */
export type Link = Tables["chain_link"];

/** What the first link of a store holds on to: a chain cannot be taken over from another store. */
export function beforeTheFirst(store: string): string {
  return digest("sha256", store);
}

/** The link over everything an hour holds: SHA-256 of the link before, the hour and the sorted leaves, each on a line. */
export function linkOf({ previous, hour, leaves }: Pick<Link, "previous" | "hour"> & { readonly leaves: readonly string[] }): Link {
  const hash = createHash("sha256").update(`${previous}\n${hour}\n`);
  for (const leaf of leaves.toSorted()) hash.update(`${leaf}\n`);
  return { hour, leaves: leaves.length, previous, hash: hash.digest("hex") };
}

/** Reads an hour that is over and makes its link. */
export async function makeLink(source: Source, { hour, previous }: Pick<Link, "hour" | "previous">): Promise<Link> {
  const leaves = (await leavesApart(source, hour)).get(hour) ?? [];
  const responses = source.database
    .selectFrom("response")
    .select(["hash", "unit", "day", "hour", "standing"])
    .where("received_hour", "=", hour)
    .where("mode", "<>", "practice");
  for await (const row of rowsOf(source, responses)) leaves.push(responseLeaf(row));
  return linkOf({ previous, hour, leaves });
}
