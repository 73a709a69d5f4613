import type { Change } from "#survey/change.ts";
import type { CriterionCode } from "#survey/definition.ts";
import type { Figure } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { aimFor, isOfficial } from "./aim.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

/** A number a figure was set against, and what came of it. */
export type Judged = { readonly percent: number; readonly verdict: Verdict; readonly official: boolean; readonly own: boolean };

/** A criterion with all that is said of it; `change` null: nothing is compared, `judged` null: nothing to set it against, or no figure. */
export type CriterionRow = {
  readonly code: CriterionCode;
  readonly figure: Figure;
  readonly change: Change | null;
  readonly judged: Judged | null;
};

/** The criteria in the order of the questionnaire, each with its change and its verdict. */
export function criteriaRows({ total, before }: Pick<Results, "total" | "before">, standing: Standing): readonly CriterionRow[] {
  return total.criteria.map(({ code, figure }) => ({
    code,
    figure,
    change: before?.changes.criteria.find((one) => one.code === code)?.change ?? null,
    judged: judge(code, figure, standing),
  }));
}

/** The one number all criteria are set against, in hundredths of a percent; null where they differ or there is none. */
export function commonTarget(rows: readonly CriterionRow[]): number | null {
  const [first, ...others] = new Set(rows.flatMap(({ judged }) => (judged === null ? [] : [judged.percent])));
  return first === undefined || others.length > 0 ? null : first;
}

function judge(criterion: CriterionCode, figure: Figure, standing: Standing): Judged | null {
  const aim = aimFor(standing, { kind: "criterion", criterion });
  if (aim === null) return null;
  const { percent } = aim.reached.target;
  const verdict = verdictOf(figure, percent);
  return verdict && { percent, verdict, official: isOfficial(aim, standing.query), own: aim.own };
}
