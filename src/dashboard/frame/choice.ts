import type { Method } from "#survey/definition.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { periodKind } from "./periods.ts";

/** The questions this page answers, one a view. */
export const views = ["overview", "items", "groups", "trend"] as const;
export type View = (typeof views)[number];

/** What stands in the rows of «Đơn vị nào ở đâu?». */
export const divisions = ["unit", "field", "respondent-type"] as const;
type Division = (typeof divisions)[number];

/** A whole period, as the endpoint writes it. */
export type Period = ResultsQuery["period"];

/** Who answered. */
export type Respondent = NonNullable<ResultsQuery["respondentType"]>;

/** Everything that decides what is on the screen; null stands for «all of them». */
export type Choice = {
  readonly view: View;
  /** Hash of the survey version. */
  readonly survey: string;
  readonly unit: string | null;
  readonly period: Period;
  readonly field: string | null;
  readonly respondentType: Respondent | null;
  readonly method: Method;
  /** Only «groups» is divided; elsewhere it says «unit». */
  readonly by: Division;
};

/** Why something cannot be chosen now. */
type Block = "divided" | "week" | "field" | "respondent-type";

/** What is off now, each with its reason; null is on. */
export type Blocks = { readonly field: Block | null; readonly respondentType: Block | null; readonly weeks: Block | null };

/**
 * What the endpoint would refuse beside what is chosen already: it keeps counts by at most one of field and
 * respondent type, and whole weeks by neither, so that no small group can be worked out.
 */
export function blocksOf(choice: Choice): Blocks {
  const reasons: readonly Block[] = [
    ...(isDivided(choice) ? (["divided"] as const) : []),
    ...(periodKind(choice.period) === "week" ? (["week"] as const) : []),
    ...(choice.field === null ? [] : (["field"] as const)),
    ...(choice.respondentType === null ? [] : (["respondent-type"] as const)),
  ];
  const otherThan = (own: Block) => reasons.find((reason) => reason !== own) ?? null;
  return { field: otherThan("field"), respondentType: otherThan("respondent-type"), weeks: otherThan("week") };
}

/** The choice after one part of it changed, with whatever the endpoint would refuse beside the rest let go: the narrower first. */
export function chosen(choice: Choice, change: Partial<Choice>): Choice {
  const next = { ...choice, ...change };
  const by = next.view === "groups" ? next.by : "unit";
  const divided = by !== "unit";
  const field = divided ? null : next.field;
  const respondentType = divided || field !== null ? null : next.respondentType;
  const weeks = !divided && field === null && respondentType === null;
  const period = periodKind(next.period) === "week" && !weeks ? "all" : next.period;
  return { ...next, by, field, respondentType, period };
}

function isDivided(choice: Choice): boolean {
  return choice.view === "groups" && choice.by !== "unit";
}
