import { comparability } from "#survey/comparability.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Earlier } from "#protocol/survey-drafts.ts";

/** How much of a draft can be compared with the version it follows. */
export type Compared = {
  readonly version: number;
  readonly criteria: number;
  /** Criteria that go on, and those that do if their meaning is the same. */
  readonly comparable: number;
  readonly toJudge: number;
  readonly isOverallBroken: boolean;
};

/** Compares a draft with the version in force, else with the newest; null where there is none. */
export function compared(draft: SurveyDefinition, earlier: readonly Earlier[]): Compared | null {
  const before = earlier.find(({ inForce }) => inForce) ?? earlier[0];
  if (before === undefined) return null;
  const { criteria, overall } = comparability(before.definition, draft);
  const own = criteria.filter(({ code }) => draft.criteria.some((criterion) => criterion.code === code));
  const count = (series: string) => own.filter((criterion) => criterion.series === series).length;
  return {
    version: before.version,
    criteria: own.length,
    comparable: count("comparable"),
    toJudge: count("to-judge"),
    isOverallBroken: overall.series === "broken",
  };
}
