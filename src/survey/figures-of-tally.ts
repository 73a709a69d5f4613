import { effectiveN, wilsonInterval, type Spread } from "./confidence.ts";
import type { Method } from "./definition.ts";
import type { Columns } from "./disclosure-table.ts";
import { weightOf, type Showing } from "./disclosure.ts";
import type { CriterionResult, Distribution, Figure, Figures, ItemResult } from "./figure.ts";
import { toHundredths, toNumber, type Rational } from "./rational.ts";
import { criterionIndex, itemIndex, overallIndex, scoredOf } from "./satisfaction.ts";
import type { CriterionSlots, ItemSlots, SpreadSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/** A tally to read, by which method, and what of it may be shown: one decision per column of `columnsOf`. */
export type Reading = {
  readonly layout: TallyLayout;
  readonly tally: Tally;
  readonly method: Method;
  readonly showings: readonly Showing[];
};

/** The figures of a survey version as columns for disclosure: overall, then each criterion followed by its items. */
export function columnsOf({ criteria }: TallyLayout): Columns {
  let next = 1;
  const inOrder = criteria.map(({ items }) => {
    const column = next;
    next += 1 + items.length;
    return { column, children: items.map((_, index) => column + 1 + index) };
  });
  const overall = { children: inOrder.map(({ column }) => column) };
  return [overall, ...inOrder.flatMap(({ children }) => [{ children }].concat(children.map(() => ({ children: [] }))))];
}

/** The n of each column: persons with at least one scored answer; for an item, its scored answers. */
export function nByColumn({ overall, criteria }: TallyLayout, tally: Tally): number[] {
  const ofCriterion = ({ persons, items }: CriterionSlots) => [
    countIn(tally, persons),
    ...items.map((item) => scoredOf(levelsOf(tally, item))),
  ];
  return [countIn(tally, overall.persons), ...criteria.flatMap(ofCriterion)];
}

/** The figures of a tally, all but its outcomes; a hidden figure leaves without a count. */
export function figuresOf({ layout, tally, method, showings }: Reading): Omit<Figures, "outcomes"> {
  const decisions = showings.values();
  const nextShowing = () => decisions.next().value ?? "empty";
  const levels = layout.criteria.map(({ items }) => items.map((item) => levelsOf(tally, item)));
  const persons = countIn(tally, layout.overall.persons);
  const overall = figureOf(nextShowing(), {
    index: overallIndex(levels, method),
    n: persons,
    spread: spreadOf(tally, persons, layout.overall[method]),
    answers: sumOf(levels.flat().map(scoredOf)),
  });
  const criteria = layout.criteria.map((slots) => criterionResult({ slots, tally, method }, nextShowing));
  const answered = layout.criteria.filter((slots) => countIn(tally, slots.persons) > 0);
  return { overall, criteriaCounted: overall.state === "shown" ? answered.length : 0, criteriaAsked: criteria.length, criteria };
}

type CriterionReading = { readonly slots: CriterionSlots; readonly tally: Tally; readonly method: Method };

function criterionResult({ slots, tally, method }: CriterionReading, nextShowing: () => Showing): CriterionResult {
  const levels = slots.items.map((item) => levelsOf(tally, item));
  const persons = countIn(tally, slots.persons);
  const figure = figureOf(nextShowing(), {
    index: criterionIndex(levels, method),
    n: persons,
    spread: spreadOf(tally, persons, slots),
    answers: sumOf(levels.map(scoredOf)),
  });
  const items = slots.items.map((item) => itemResult(item, tally, nextShowing()));
  const shown = items.map(({ distribution }) => distribution).filter((distribution) => distribution !== null);
  const distribution = figure.state === "shown" && shown.length > 0 ? shown.reduce(together) : null;
  return { code: slots.code, figure, distribution, items };
}

function itemResult(item: ItemSlots, tally: Tally, showing: Showing): ItemResult {
  const levels = levelsOf(tally, item);
  const n = scoredOf(levels);
  const figure = figureOf(showing, { index: itemIndex(levels), n, spread: null, answers: n });
  const notApplicable = countIn(tally, item.notApplicable);
  const distribution = { levels, notApplicable, missing: countIn(tally, item.missing) };
  return { id: item.id, figure, distribution: figure.state === "shown" ? distribution : null };
}

/** `spread` is null where every person gives one answer: then n is what it seems. */
type Measured = { readonly index: Rational | null; readonly n: number; readonly spread: Spread | null; readonly answers: number };

function figureOf(showing: Showing, { index, n, spread, answers }: Measured): Figure {
  if (showing === "too-few" || showing === "complement") return { state: "hidden", reason: showing };
  if (index === null) return { state: "empty" };
  const share = toNumber(index);
  const interval = wilsonInterval(share, spread === null ? n : effectiveN(share, spread, answers));
  return { state: "shown", percent: toHundredths(index), n, interval, weight: weightOf(n) };
}

function spreadOf(tally: Tally, persons: number, { sum, sumSquares }: SpreadSlots): Spread {
  return { persons, sum: countIn(tally, sum), sumSquares: countIn(tally, sumSquares) };
}

function levelsOf(tally: Tally, { firstLevel }: ItemSlots): Distribution["levels"] {
  const level = (number: number) => countIn(tally, firstLevel + number - 1);
  return [level(1), level(2), level(3), level(4), level(5)];
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

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
