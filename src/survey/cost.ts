import type { Method } from "./definition.ts";
import type { CriterionMeasure, Measures } from "./measure.ts";
import { shareInHundredths } from "./rational.ts";
import { satisfiedOf } from "./satisfaction.ts";

/**
 * How many hundredths of a point of the overall index the answers not satisfied with each item cost, by item id: with everybody
 * satisfied with this item the index would be so much higher. Together they are what the index lacks of 100. Items without answers
 * cost nothing and are not in it.
 */
export function costByItem({ criteria, overall }: Measures, method: Method): ReadonlyMap<string, number> {
  const counted = criteria.map(answeredItems).filter((items) => items.length > 0);
  return new Map(
    counted.flatMap((items) =>
      items.map(({ slots, levels, answers }) => {
        const whole = method === "pooled" ? overall.answers : answers * items.length * counted.length;
        return [slots.id, shareInHundredths(answers - satisfiedOf(levels), whole)] as const;
      }),
    ),
  );
}

function answeredItems({ items }: CriterionMeasure): CriterionMeasure["items"] {
  return items.filter(({ answers }) => answers > 0);
}
