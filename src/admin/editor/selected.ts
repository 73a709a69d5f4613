import type { CriterionCode } from "#survey/definition.ts";

/** What of a draft is open: all of it, a criterion, a block, or a question, whose id is its own in the whole survey. */
export type Selected =
  | { readonly part: "survey" }
  | { readonly part: "criterion"; readonly code: CriterionCode }
  | { readonly part: "block"; readonly id: string }
  | { readonly part: "question"; readonly id: string };

/** A field of what is open, as its DOM id: `text.vi`, `options.2.text.en`, `when` …; a check leads there. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll(".", "-")}`;
}
