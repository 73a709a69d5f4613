import { CriterionCode } from "#survey/definition.ts";
import type { Part } from "#survey/part.ts";

/** What a name means in the list in which a part stands: a question among questions, else a criterion or a block of the order. */
export function listedPart(where: Part, name: string): Part {
  if (where.part === "question") return { part: "question", id: name };
  const code = CriterionCode.safeParse(name);
  return code.success ? { part: "criterion", code: code.data } : { part: "block", id: name };
}
