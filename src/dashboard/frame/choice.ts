import type { Method } from "#survey/definition.ts";
import { dimensions, type Selection, type SelectionDimension } from "#protocol/selection.ts";
import { periodKind } from "./periods.ts";

/** The questions this page answers, one a view, in the order of the navigation. */
export const questions = ["overview", "items", "groups", "trend", "wishes", "belief", "comparison"] as const;

/** Every view an address can name: the questions, how figures are made, and the pages for print. */
export const views = [...questions, "method", "print"] as const;
export type View = (typeof views)[number];

/** What stands in the rows of «Đơn vị nào ở đâu?». */
export const divisions = ["unit", ...dimensions] as const;
export type Division = (typeof divisions)[number];

/** How long one point of «Kết quả thay đổi ra sao?» is. */
export const steps = ["week", "month", "quarter", "half", "year"] as const;
export type Step = (typeof steps)[number];

/** What changes are reckoned against: the period before, or the same one a year before. */
export const comparedWith = ["previous", "last-year"] as const;
type ComparedWith = (typeof comparedWith)[number];

/** Words an address may carry for one view alone; that view reads them, and they go when it is left. */
export const ownWords = ["sort", "criterion", "reason", "page", "picture", "pack", "open", "divide", "figure"] as const;
export type OwnWord = (typeof ownWords)[number];

/** A whole period, as the endpoint writes it. */
export type Period = Selection["period"];

/** One value of one dimension, to which figures are narrowed. */
export type Only = { readonly by: SelectionDimension; readonly value: string };

/** Which responses figures are about; null stands for «all of them». */
export type Side = {
  /** Hash of the survey version. */
  readonly survey: string;
  readonly unit: string | null;
  readonly period: Period;
  readonly only: Only | null;
  readonly tree: "then" | "now";
};

/** Everything that decides what is on the screen. */
export type Choice = Side & {
  readonly view: View;
  readonly method: Method;
  readonly against: ComparedWith;
  /** Only «groups» is divided; elsewhere it says «unit». */
  readonly by: Division;
  /** Only «trend» has points; elsewhere it says «month». */
  readonly step: Step;
  /** The second selection of «comparison»; null elsewhere, and while none was chosen. */
  readonly right: Side | null;
  readonly own: Readonly<Partial<Record<OwnWord, string>>>;
};

/** Why something cannot be chosen now. */
export type Block = "divided" | "week" | "wave" | "weekly" | "only";

/** What is off now, each with its reason; null is on. `only`: narrowing by any dimension; `weeks`: single weeks; `periods`: every period but all time. */
export type Blocks = { readonly only: Block | null; readonly weeks: Block | null; readonly periods: Block | null };

/**
 * What the endpoint would refuse beside what is chosen already: it keeps counts by at most one dimension, whole weeks by none,
 * and a wave over all its time, so that no small group can be worked out.
 */
export function blocksOf(choice: Choice): Blocks {
  const divided = isDivided(choice) ? "divided" : null;
  const narrowed = choice.only === null ? null : "only";
  return { only: divided ?? weekBlock(choice), weeks: divided ?? narrowed, periods: isByWave(choice) ? "wave" : null };
}

function weekBlock({ period, view, step }: Choice): Block | null {
  if (periodKind(period) === "week") return "week";
  return view === "trend" && step === "week" ? "weekly" : null;
}

function isByWave({ view, by }: Choice): boolean {
  return view === "groups" && by === "wave";
}

/** The choice after one part of it changed, with whatever the endpoint would refuse beside the rest let go: the narrower first. */
export function chosen(choice: Choice, change: Partial<Choice>): Choice {
  const next = { ...choice, ...change };
  const stays = next.view === choice.view;
  const by = next.view === "groups" ? next.by : "unit";
  const step = next.view === "trend" ? next.step : "month";
  const side = settledSide({ ...next, only: isNarrowable(next, { by, step }) ? next.only : null }, by);
  const right = next.view === "comparison" && next.right !== null ? settledSide(next.right, "unit") : null;
  return { ...next, ...side, by, step, right, own: stays || change.own !== undefined ? next.own : {} };
}

/** A wave has days of its own, which no step divides. */
function isNarrowable({ view, only }: Choice, { by, step }: Pick<Choice, "by" | "step">): boolean {
  return by === "unit" && step !== "week" && !(view === "trend" && only?.by === "wave");
}

/** A side as the endpoint takes it, beside a table divided by something. */
function settledSide({ survey, unit, period: wished, only: narrowed, tree }: Side, by: Division): Side {
  const period = isPeriodOff(wished, { only: narrowed, by }) ? "all" : wished;
  const only = narrowed?.by === "counter" && !isCounterOn({ unit, period }) ? null : narrowed;
  return { survey, unit, period, only, tree };
}

/** A wave has its own days, and weeks are counted for everyone together only. */
function isPeriodOff(period: Period, { only, by }: Pick<Choice, "only" | "by">): boolean {
  if (only?.by === "wave" || by === "wave") return true;
  return periodKind(period) === "week" && (only !== null || by !== "unit");
}

/** Counters are told apart in one's own unit, over whole months and longer. */
function isCounterOn({ unit, period }: Pick<Side, "unit" | "period">): boolean {
  return unit === null && period !== "all" && periodKind(period) !== "week";
}

function isDivided(choice: Choice): boolean {
  return choice.view === "groups" && choice.by !== "unit";
}
