import type { Catalogue } from "#protocol/results.ts";
import { divisions, type Choice, type Division } from "./choice.ts";
import { valuesOf } from "./dimension-values.ts";
import { hasUnitsBelow } from "./tree.ts";

/** What a table of this choice can be divided by: only by what there is. */
export function divisionsFor({ unit }: Pick<Choice, "unit">, catalogue: Catalogue): readonly Division[] {
  return divisions.filter((division) => (division === "unit" ? hasUnitsBelow(unit, catalogue) : valuesOf(division, catalogue).length > 0));
}

/** The choice with its table divided by what there is: a unit without others below it by its fields. A filter divides by units alone, so there it stays. */
export function divisible(choice: Choice, catalogue: Catalogue): Choice {
  if (choice.view !== "groups" || choice.by !== "unit" || choice.only !== null) return choice;
  const [first = choice.by] = divisionsFor(choice, catalogue);
  return first === "unit" ? choice : { ...choice, by: first };
}
