import { numberIn, type Source } from "./read-remarks.ts";

/** The remarks that are with the heads above now, by their numbers. */
export async function readRouted({ database, engine }: Pick<Source, "database" | "engine">): Promise<ReadonlySet<number>> {
  const rows = await database
    .selectFrom("remark_route")
    .innerJoin("comment", (join) =>
      join
        .onRef("comment.unit", "=", "remark_route.unit")
        .onRef("comment.id", "=", "remark_route.id")
        .onRef("comment.hash", "=", "remark_route.hash")
        .onRef("comment.question", "=", "remark_route.question"),
    )
    .select([numberIn(engine).as("number"), "sent_to"])
    .orderBy("place")
    .execute();
  const lastByNumber = new Map(rows.map(({ number, sent_to: sentTo }) => [number, sentTo]));
  return new Set([...lastByNumber].flatMap(([number, sentTo]) => (sentTo === "head" ? [number] : [])));
}
