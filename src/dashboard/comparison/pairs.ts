import type { Change } from "#survey/change.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import type { Comparison } from "#protocol/comparison.ts";

/** One figure of both sides, and how much the first is above the second. */
export type Pair = { readonly first: Figure; readonly second: Figure; readonly difference: Change };

/** A criterion of both sides, and its items where both were asked the same. */
type CriterionPair = Pair & { readonly code: string; readonly items: readonly (Pair & { readonly id: string })[] };

/** Everything that stands beside each other, the first side's order leading. */
export type Pairs = { readonly overall: Pair; readonly criteria: readonly CriterionPair[] };

/**
 * The rows of a comparison in which `right` is the first side and `left` the second, because an answer takes the left from the
 * right and people read «how much is this above that». A criterion only one side has stands there too, against nothing.
 */
export function pairsOf({ left, right, changes }: Pick<Comparison, "left" | "right" | "changes">): Pairs {
  const codes = new Set([...codesOf(right.figures), ...codesOf(left.figures)]);
  return {
    overall: { first: right.figures.overall, second: left.figures.overall, difference: changes.overall },
    criteria: [...codes].map((code) => {
      const [first, second] = [criterionOf(code, right.figures), criterionOf(code, left.figures)];
      const change = changes.criteria.find((one) => one.code === code);
      const items = (change?.items ?? []).map(({ id, change: difference }) => ({
        id,
        first: itemOf(id, first),
        second: itemOf(id, second),
        difference,
      }));
      return { code, first: first?.figure ?? nothing, second: second?.figure ?? nothing, difference: change?.change ?? unknown, items };
    }),
  };
}

const nothing: Figure = { state: "empty" };
const unknown: Change = { state: "unknown", reason: "criteria-differ" };

type Criterion = Figures["criteria"][number];

function codesOf({ criteria }: Figures): readonly string[] {
  return criteria.map(({ code }) => code);
}

function criterionOf(code: string, { criteria }: Figures): Criterion | undefined {
  return criteria.find((one) => one.code === code);
}

function itemOf(id: string, criterion: Criterion | undefined): Figure {
  return criterion?.items.find((item) => item.id === id)?.figure ?? nothing;
}
