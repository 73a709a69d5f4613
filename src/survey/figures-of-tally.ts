import { wilsonInterval } from "./confidence.ts";
import type { Columns } from "./columns.ts";
import { isHidden, weightOf, type Showing } from "./disclosure.ts";
import type { CriterionResult, Distribution, Figure, Figures, ItemResult, ReasonsResult } from "./figure.ts";
import { costByItem } from "./cost.ts";
import type { Method } from "./definition.ts";
import { levelsIn, type ItemMeasure, type Measure, type Measures } from "./measure.ts";
import { questionResult } from "./question-results.ts";
import { scoredOf } from "./satisfaction.ts";
import type { CriterionSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/**
 * How much is told of a tally: of items only what they are in percent, without answers or costs; these too; and also reasons and what
 * lies outside the index.
 */
export type Detail = "criteria" | "items" | "questions";

/** A tally, its measures by a method, and what of it may be shown: one decision per column of `columnsOf`. */
export type Reading = {
  readonly layout: TallyLayout;
  readonly tally: Tally;
  readonly method: Method;
  readonly measures: Measures;
  readonly showings: readonly Showing[];
  readonly minimumGroup: number;
  readonly detail: Detail;
};

/**
 * The figures of a survey version as columns for disclosure: overall, then each criterion followed by its items; behind them, each
 * by itself, the questions outside the index and the criteria's reasons.
 */
export function columnsOf(layout: TallyLayout): Columns {
  const columns = columnsByLayout.get(layout) ?? readColumns(layout);
  columnsByLayout.set(layout, columns);
  return columns;
}

/** Every single table asks for them. */
const columnsByLayout = new WeakMap<TallyLayout, Columns>();

function readColumns({ criteria, blockQuestions }: TallyLayout): Columns {
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
export function figuresOf(reading: Reading): Omit<Figures, "outcomes"> {
  const { layout, measures, showings } = reading;
  const decisions = showings.values();
  const nextShowing = () => decisions.next().value ?? "empty";
  const veil = veilOf(reading);
  const overall = veil(figureOf(measures.overall, nextShowing()), 0);
  const hasCosts = reading.detail !== "criteria" && overall.state === "shown" && !veil.isOverPart(0);
  const costs = hasCosts ? costByItem(measures, reading.method) : null;
  const reasons = reading.detail === "questions" ? reasonShowings(layout, showings) : null;
  const criteria = measures.criteria.map((measure, index): CriterionResult => {
    const figure = veil(figureOf(measure, nextShowing()), columnOf(measures, index));
    const items = measure.items.map((item) => itemResult(item, { reading, costs, showing: nextShowing() }));
    const isShown = figure.state === "shown";
    return {
      code: measure.slots.code,
      figure,
      distribution: isShown ? sumOfShown(reading.tally, measure.items, items) : null,
      items,
      reasons: reasons && isShown ? reasonsResult(reading.tally, measure.slots, reasons[index]) : null,
    };
  });
  const answered = measures.criteria.filter(({ persons }) => persons > 0);
  return {
    overall,
    criteriaCounted: overall.state === "shown" ? answered.length : 0,
    criteriaAsked: criteria.length,
    criteria,
    questions: reading.detail === "questions" ? questionResults(reading) : [],
  };
}

/**
 * Two ways to compute one figure are two equations about the parts of it that are hidden, and what each part costs is a third: a
 * figure with a hidden part is told by means alone, and without costs.
 */
function veilOf({ layout, method, showings }: Reading) {
  const columns = columnsOf(layout);
  const isOverPart = (column: number): boolean =>
    (columns[column]?.children ?? []).some((child) => isHidden(showings[child] ?? "empty") || isOverPart(child));
  const veil = (figure: Figure, column: number): Figure =>
    method !== "means" && figure.state === "shown" && isOverPart(column) ? { state: "hidden", reason: "complement" } : figure;
  return Object.assign(veil, { isOverPart });
}

/** The column of a criterion: behind the overall figure and the criteria before it with their items. */
function columnOf({ criteria }: Measures, index: number): number {
  return criteria.slice(0, index).reduce((column, { items }) => column + 1 + items.length, 1);
}

function questionResults({ layout, tally, showings, minimumGroup }: Reading): Figures["questions"] {
  const decided = questionShowings(layout, showings);
  return layout.blockQuestions.map((slots, index) => questionResult(slots, { tally, showing: decided[index] ?? "empty", minimumGroup }));
}

/** Where nobody gave a low score that is told; where few did, nothing is. */
function reasonsResult(tally: Tally, { lowScores, slotByReason }: CriterionSlots, showing: Showing = "empty"): ReasonsResult | null {
  if (isHidden(showing)) return null;
  const byReason = [...slotByReason].map(([id, slot]) => ({ id, count: countIn(tally, slot) }));
  return { persons: countIn(tally, lowScores), byReason };
}

type ItemReading = { readonly reading: Reading; readonly costs: ReadonlyMap<string, number> | null; readonly showing: Showing };

function itemResult(measure: ItemMeasure, { reading: { tally, detail }, costs, showing }: ItemReading): ItemResult {
  const { id } = measure.slots;
  const figure = figureOf(measure, showing);
  if (figure.state !== "shown" || detail === "criteria") return { id, figure, distribution: null, cost: null };
  return { id, figure, distribution: sumOf(tally, [measure]), cost: costs?.get(id) ?? null };
}

function sumOfShown(tally: Tally, measures: readonly ItemMeasure[], items: readonly ItemResult[]): Distribution | null {
  const shown = measures.filter((_, index) => items[index]?.figure.state === "shown");
  return shown.length === 0 ? null : sumOf(tally, shown);
}

/** The answers of items together. */
function sumOf(tally: Tally, items: readonly ItemMeasure[]): Distribution {
  const sum: Distribution = { levels: [0, 0, 0, 0, 0], notApplicable: 0, missing: 0 };
  for (const { slots, levels } of items) {
    for (const level of levels.keys()) sum.levels[level] = (sum.levels[level] ?? 0) + (levels[level] ?? 0);
    sum.notApplicable += countIn(tally, slots.notApplicable);
    sum.missing += countIn(tally, slots.missing);
  }
  return sum;
}

function figureOf(measure: Measure, showing: Showing): Figure {
  if (showing === "too-few" || showing === "complement") return { state: "hidden", reason: showing };
  return showing === "empty" ? { state: "empty" } : printed(measure);
}

/** A measure as it is printed where it may be shown. */
export function printed({ index, persons, effectiveN }: Measure): Figure {
  if (index === null) return { state: "empty" };
  const interval = wilsonInterval(index.share, effectiveN);
  return { state: "shown", percent: index.percent, n: persons, interval, weight: weightOf(persons) };
}

function countIn(tally: Tally, slot: number): number {
  return tally[slot] ?? 0;
}
