import type { Criterion, CriterionCode, SurveyDefinition } from "./definition.ts";
import { type ItemReason, itemReasons } from "./item-series.ts";
import { type RateSeries, rateSeries } from "./rate-series.ts";
import type { Series } from "./series.ts";

/** A criterion of the newer version, or one that it has no more. `reasons` is empty when it is comparable. */
export type CriterionSeries = {
  readonly code: CriterionCode;
  readonly series: Series;
  readonly reasons: readonly ItemReason[];
  /** Items whose own figures go on whatever the criterion does, by question id. */
  readonly continuing: readonly string[];
};

/** Why the overall figure is another: parts of it came or went, a criterion broke, it is computed otherwise, or unfinished forms begin or stop to count. */
type OverallReason =
  | { readonly why: "criterion-added" | "criterion-removed" | "criterion-broken" | "criterion-to-judge"; readonly code: CriterionCode }
  | { readonly why: "method" | "unfinished" };

export type Comparability = {
  readonly overall: { readonly series: Series; readonly reasons: readonly OverallReason[] };
  readonly criteria: readonly CriterionSeries[];
  readonly rates: readonly RateSeries[];
};

/**
 * What of a version can be compared with an earlier one. A criterion is the mean of its items and the whole the mean of its criteria, so
 * another item makes another criterion and another criterion makes another whole, while the items that stay go on by themselves.
 */
export function comparability(before: SurveyDefinition, after: SurveyDefinition): Comparability {
  const criteria = [
    ...after.criteria.map(({ code }) => criterionSeries(code, before, after)),
    ...before.criteria.filter(({ code }) => !find(code, after)).map(({ code }) => criterionSeries(code, before, after)),
  ];
  const reasons = [...criteria.flatMap((criterion) => overallReason(criterion, before, after)), ...countingReasons(before, after)];
  return { overall: { series: seriesOf(reasons), reasons }, criteria, rates: rateSeries(before, after) };
}

function find(code: CriterionCode, survey: SurveyDefinition): Criterion | undefined {
  return survey.criteria.find((criterion) => criterion.code === code);
}

function criterionSeries(code: CriterionCode, before: SurveyDefinition, after: SurveyDefinition): CriterionSeries {
  const [was, is] = [find(code, before)?.questions ?? [], find(code, after)?.questions ?? []];
  const reasons = itemReasons({ was, is }, before, after);
  const continuing = is.filter(({ id }) => was.some((item) => item.id === id)).map(({ id }) => id);
  return { code, series: seriesOfItems(reasons), reasons, continuing };
}

function seriesOfItems(reasons: readonly ItemReason[]): Series {
  if (reasons.some(({ why }) => why === "item-added" || why === "item-removed" || why === "item-moved")) return "broken";
  return reasons.length > 0 ? "to-judge" : "comparable";
}

function overallReason({ code, series }: CriterionSeries, before: SurveyDefinition, after: SurveyDefinition): OverallReason[] {
  if (!find(code, before)) return [{ why: "criterion-added", code }];
  if (!find(code, after)) return [{ why: "criterion-removed", code }];
  return series === "comparable" ? [] : [{ why: series === "broken" ? "criterion-broken" : "criterion-to-judge", code }];
}

function countingReasons(before: SurveyDefinition, after: SurveyDefinition): OverallReason[] {
  return [
    ...(before.aggregation.default === after.aggregation.default ? [] : [{ why: "method" } as const]),
    ...(before.countsPartial === after.countsPartial ? [] : [{ why: "unfinished" } as const]),
  ];
}

function seriesOf(reasons: readonly OverallReason[]): Series {
  if (reasons.length === 0) return "comparable";
  return reasons.every(({ why }) => why === "criterion-to-judge") ? "to-judge" : "broken";
}
