import type { Voice } from "#dashboard/frame/voice.ts";
import { criterionTitle, itemText } from "#dashboard/frame/texts.ts";
import type { ComparisonAnswer } from "./ask-comparison.ts";
import type { Pair, Pairs } from "./pairs.ts";

/** A row of the comparison: the overall index, a criterion, or an item of the criterion above it. */
export type ComparisonRow = {
  readonly key: string;
  readonly name: string;
  readonly kind: "overall" | "criterion" | "item";
  readonly pair: Pair;
};

type Texts = Pick<ComparisonAnswer, "definition" | "otherDefinition">;

/** Everything compared, from the whole to its parts; a criterion only the second side asks about is called as it calls it. */
export function rowsOf(
  { overall, criteria }: Pairs,
  { definition, otherDefinition }: Texts,
  { say, read }: Voice,
): readonly ComparisonRow[] {
  return [
    { key: "overall", name: say("overview.index"), kind: "overall", pair: overall },
    ...criteria.flatMap(({ code, items, ...pair }) => {
      const known = definition.criteria.some((one) => one.code === code) ? definition : otherDefinition;
      const name = read(criterionTitle(code, known).whole);
      const criterion: ComparisonRow = { key: code, name, kind: "criterion", pair };
      const below = items.map(({ id, ...of }): ComparisonRow => ({ key: id, name: read(itemText(id, known)), kind: "item", pair: of }));
      return [criterion].concat(below);
    }),
  ];
}
