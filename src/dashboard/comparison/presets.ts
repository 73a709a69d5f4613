import { periodBefore, yearBefore } from "#survey/period-against.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { Choice, Period, Side } from "#dashboard/frame/choice.ts";
import { periodKind, periodsBetween } from "#dashboard/frame/periods.ts";

/** A second side often wanted beside the first. */
export type Preset = { readonly kind: "previous" | "last-year" | "whole"; readonly side: Side };

/** The side of a choice that every other view shows too. */
export function firstSide({ survey, unit, period, only, tree }: Choice): Side {
  return { survey, unit, period, only, tree };
}

/** What the first side can be set beside in one step: earlier periods that have days, and the whole of which it is a part. */
export function presetsOf(choice: Choice, { days }: Pick<Catalogue, "days">): readonly Preset[] {
  const first = firstSide(choice);
  const earlier = (kind: "previous" | "last-year", period: Period | null): readonly Preset[] =>
    period !== null && isKnown(period, days) ? [{ kind, side: { ...first, period } }] : [];
  return [
    ...earlier("previous", periodBefore(choice.period)),
    ...earlier("last-year", yearBefore(choice.period)),
    ...(choice.unit === null ? [] : [{ kind: "whole" as const, side: { ...first, unit: null } }]),
  ];
}

/** The choice with its two sides changed for each other; null while there is no second. */
export function swapped(choice: Choice): Partial<Choice> | null {
  return choice.right === null ? null : { ...choice.right, right: firstSide(choice) };
}

function isKnown(period: Period, days: Catalogue["days"]): boolean {
  const kind = periodKind(period);
  return kind !== "all" && days !== null && periodsBetween(days.first, days.last)[kind].includes(period);
}
