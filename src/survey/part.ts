import type { Block, Criterion, CriterionCode, SurveyDefinition } from "./definition.ts";

/** What of a survey people open and speak of: all of it, a criterion, a block, or a question, whose id is its own in the whole survey. */
export type Part =
  | { readonly part: "survey" }
  | { readonly part: "criterion"; readonly code: CriterionCode }
  | { readonly part: "block"; readonly id: string }
  | { readonly part: "question"; readonly id: string };

/** A criterion or a block, which hold the questions. */
export type Owner = Extract<Part, { part: "criterion" | "block" }>;

/** A key of its own for every part of a survey: a block and a question may bear one name. */
export function partKey(part: Part): string {
  if (part.part === "survey") return "survey";
  return `${part.part} ${part.part === "criterion" ? part.code : part.id}`;
}

/** A criterion or a block with what it holds. `name` is what the order calls it. */
export type Owning = { readonly owner: Owner; readonly name: string; readonly held: Criterion | Block };

/** Every criterion, then every block, as the file lists them. */
export function ownersOf({ criteria, blocks }: SurveyDefinition): Owning[] {
  return [
    ...criteria.map((held): Owning => ({ owner: { part: "criterion", code: held.code }, name: held.code, held })),
    ...blocks.map((held): Owning => ({ owner: { part: "block", id: held.id }, name: held.id, held })),
  ];
}
