import type { Remark as Told } from "#protocol/remarks.ts";
import type { CriterionCode } from "#survey/definition.ts";
import { inParts } from "#server/store/in-parts.ts";
import { numberIn, type Source } from "./read-remarks.ts";
import { remarkRef } from "./remark-ref.ts";
import type { Remark } from "./remark.ts";

/** The words of remarks by their refs; those whose time is over are not there. */
export async function readWords(
  { database, engine }: Pick<Source, "database" | "engine">,
  remarks: readonly Remark[],
): Promise<ReadonlyMap<string, string>> {
  const wordsByRef = new Map<string, string>();
  for (const part of inParts(remarks)) {
    const rows = await database
      .selectFrom("comment")
      .select(["unit", "id", "hash", "question", "salt", "words"])
      .where(
        numberIn(engine),
        "in",
        part.map(({ number }) => number),
      )
      .execute();
    // By what they are, for a number may be given to another when the last one is gone.
    for (const row of rows) wordsByRef.set(remarkRef(row, row.salt), row.words);
  }
  return wordsByRef;
}

/** Remarks as they are told: with the reasons of these criteria only. */
export async function told(
  source: Pick<Source, "database" | "engine">,
  remarks: readonly Remark[],
  shown: ReadonlySet<CriterionCode>,
): Promise<Told[]> {
  const wordsByRef = await readWords(source, remarks);
  return remarks.flatMap(({ ref, question, said }) => {
    const words = wordsByRef.get(ref);
    const reasons = said.reasons.filter(({ criterion }) => shown.has(criterion));
    return words === undefined ? [] : [{ ref, question, words, reasons: [...reasons] }];
  });
}
