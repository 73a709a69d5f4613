import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import { hashedText } from "#survey/hashed-text.ts";
import { parsedJson } from "#server/parsed-json.ts";
import type { Findings } from "./findings.ts";
import { rowsOf, type Source } from "./rows-of.ts";

const Hashes = z.object({ comments: z.record(z.string(), z.string()) });

/** The free words that are still kept must be those their response was given with; words of records that are only held are not looked at. */
export async function checkComments(source: Source, findings: Findings): Promise<void> {
  const query = source.database
    .selectFrom("comment")
    .leftJoin("response", (join) =>
      join.onRef("response.unit", "=", "comment.unit").onRef("response.id", "=", "comment.id").onRef("response.hash", "=", "comment.hash"),
    )
    .leftJoin("held", (join) =>
      join.onRef("held.unit", "=", "comment.unit").onRef("held.id", "=", "comment.id").onRef("held.hash", "=", "comment.hash"),
    )
    .select(["comment.unit", "comment.id", "comment.question", "comment.salt", "comment.words", "response.body"])
    .where((row) => row.or([row("held.id", "is", null), row("response.id", "is not", null)]));
  for await (const { unit, id, question, salt, words, body } of rowsOf(source, query)) {
    const hashes = body === null ? undefined : z.safeParse(Hashes, parsedJson(body)).data?.comments;
    if (hashes?.[question] === digest("sha256", hashedText({ salt, words }))) continue;
    findings.add("comment", `${unit} ${id} ${question}`, [
      "Lời góp ý này không phải là lời đã gửi cùng phiếu.",
      "These words are not those the response was given with.",
    ]);
  }
}
