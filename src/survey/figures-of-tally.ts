import { wilsonInterval } from "./confidence.ts";
import type { Columns } from "./disclosure-table.ts";
import { weightOf, type Showing } from "./disclosure.ts";
import type { CriterionResult, Distribution, Figure, Figures, ItemResult } from "./figure.ts";
import { levelsIn, measureCriterion, measureOverall, type ItemMeasure, type Measure, type Measuring } from "./measure.ts";
import { toHundredths, toNumber } from "./rational.ts";
import { scoredOf } from "./satisfaction.ts";
import type { CriterionSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/** A tally to read, by which method, and what of it may be shown: one decision per column of `columnsOf`. */
export type Reading = Measuring & {
  readonly layout: TallyLayout;
  readonly showings: readonly Showing[];
};

/**
 * The figures of a survey version as columns for disclosure: overall, then each criterion followed by its items; behind them, each
 * by itself, the questions outside the index and the criteria's reasons.
 */
export function columnsOf({ criteria, blockQuestions }: TallyLayout): Columns {
  let next = 1;
  const inOrder = criteria.map(({ items }) => {
    const column = next;
    next += 1 + items.length;
    return { column, children: items.map((_, index) => column + 1 + index) };
  });
  const overall = { children: inOrder.map(({ column }) => column) };
  const index = [overall, ...inOrder.flatMap(({ children }) => [{ children }].concat(children.map(() => ({ children: [] }))))];
  return [...index, ...[...blockQuestions, ...criteria].map(() => ({ children: [] }))];
}

/**
 * The n of each column: persons with at least one scored answer; for an item, its scored answers; for a question outside the
 * index, who chose an option; for reasons, who gave the criterion a low score.
 */
export function nByColumn({ overall, criteria, blockQuestions }: TallyLayout, tally: Tally): number[] {
  const ofCriterion = ({ persons, items }: CriterionSlots) => [
    countIn(tally, persons),
    ...items.map((item) => scoredOf(levelsIn(tally, item))),
  ];
  const alone = [...blockQuestions.map(({ persons }) => persons), ...criteria.map(({ lowScores }) => lowScores)];
  return [countIn(tally, overall.persons), ...criteria.flatMap(ofCriterion), ...alone.map((slot) => countIn(tally, slot))];
}

/** What may be shown of each question outside the index, in the order of `blockQuestions`, out of a decision per column. */
export function questionShowings({ criteria, blockQuestions }: TallyLayout, showings: readonly Showing[]): readonly Showing[] {
  return showings.slice(-criteria.length - blockQuestions.length, -criteria.length);
}

/** What may be shown of each criterion's reasons, in the order of `criteria`, out of a decision per column. */
export function reasonShowings({ criteria }: TallyLayout, showings: readonly Showing[]): readonly Showing[] {
  return showings.slice(-criteria.length);
}

/** The figures of a tally, all but its outcomes; a hidden figure leaves without a count. */
export function figuresOf({ layout, tally, method, showings }: Reading): Omit<Figures, "outcomes" | "questions"> {
  const decisions = showings.values();
  const nextShowing = () => decisions.next().value ?? "empty";
  const measures = layout.criteria.map((slots) => measureCriterion({ tally, method }, slots));
  const overall = figureOf(measureOverall({ tally, method }, layout, measures), nextShowing());
  const criteria = measures.map((measure): CriterionResult => {
    const figure = figureOf(measure, nextShowing());
    const items = measure.items.map((item) => itemResult(tally, item, nextShowing()));
    return { code: measure.slots.code, figure, distribution: figure.state === "shown" ? sumOfShown(items) : null, items, reasons: null };
  });
  const answered = measures.filter(({ persons }) => persons > 0);
  return { overall, criteriaCounted: overall.state === "shown" ? answered.length : 0, criteriaAsked: criteria.length, criteria };
}

function itemResult(tally: Tally, measure: ItemMeasure, showing: Showing): ItemResult {
  const { slots, levels } = measure;
  const [n1, n2, n3, n4, n5] = levels;
  const figure = figureOf(measure, showing);
  const distribution: Distribution = {
    levels: [n1, n2, n3, n4, n5],
    notApplicable: countIn(tally, slots.notApplicable),
    missing: countIn(tally, slots.missing),
  };
  return { id: slots.id, figure, distribution: figure.state === "shown" ? distribution : null, cost: null };
}

function sumOfShown(items: readonly ItemResult[]): Distribution | null {
  const shown = items.map(({ distribution }) => distribution).filter((distribution) => distribution !== null);
  return shown.length === 0 ? null : shown.reduce(together);
}

function figureOf({ index, persons, effectiveN }: Measure, showing: Showing): Figure {
  if (showing === "too-few" || showing === "complement") return { state: "hidden", reason: showing };
  if (index === null) return { state: "empty" };
  const interval = wilsonInterval(toNumber(index), effectiveN);
  return { state: "shown", percent: toHundredths(index), n: persons, interval, weight: weightOf(persons) };
}

function together(one: Distribution, other: Distribution): Distribution {
  const [a1, a2, a3, a4, a5] = one.levels;
  const [b1, b2, b3, b4, b5] = other.levels;
  return {
    levels: [a1 + b1, a2 + b2, a3 + b3, a4 + b4, a5 + b5],
    notApplicable: one.notApplicable + other.notApplicable,
    missing: one.missing + other.missing,
  };
}

function countIn(tally: Tally, slot: number): number {
  return tally[slot] ?? 0;
}
