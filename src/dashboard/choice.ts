import type { Method } from "#survey/definition.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { periodKind } from "./periods.ts";

/** The questions this page answers, one a view. */
export const views = ["overview", "items", "groups", "trend"] as const;
export type View = (typeof views)[number];

/** What stands in the rows of «Đơn vị nào ở đâu?». */
export const divisions = ["unit", "field", "respondent-type"] as const;
export type Division = (typeof divisions)[number];

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
export type Block = "divided" | "week" | "field" | "respondent-type";

/**
 * What the endpoint would refuse beside what is chosen already: it keeps counts by at most one of field and
 * respondent type, and whole weeks by neither, so that no small group can be worked out.
 */
export function blocksOf(choice: Choice): { readonly field: Block | null; readonly respondentType: Block | null; readonly weeks: Block | null } {
  const divided = isDivided(choice) ? "divided" : null;
  const week = periodKind(choice.period) === "week" ? "week" : null;
  const field = choice.field === null ? null : "field";
  const respondentType = choice.respondentType === null ? null : "respondent-type";
  return {
    field: divided ?? week ?? respondentType,
    respondentType: divided ?? week ?? field,
    weeks: divided ?? field ?? respondentType,
  };
}

/** The choice after one part of it changed, with whatever can no longer stand beside that part let go. */
export function chosen(choice: Choice, change: Partial<Choice>): Choice {
  const next = { ...choice, ...change };
  const by = next.view === "groups" ? next.by : "unit";
  if (by === "unit") return { ...next, by };
  return { ...next, by, field: null, respondentType: null, period: periodKind(next.period) === "week" ? "all" : next.period };
}

/** Whether any filter narrows the whole. */
export function isNarrowed(choice: Choice): boolean {
  return choice.unit !== null || choice.field !== null || choice.respondentType !== null || choice.period !== "all";
}

function isDivided(choice: Choice): boolean {
  return choice.view === "groups" && choice.by !== "unit";
}
