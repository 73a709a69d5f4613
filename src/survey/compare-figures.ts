import type { Change, Changes } from "./change.ts";
import type { CriterionResult, Figure } from "./figure.ts";
import { surestChance } from "./holm.ts";
import type { CriterionMeasure, ItemMeasure, Measure } from "./measure.ts";
import type { Read } from "./read-figures.ts";
import { chanceOf, deviationsApart, type Sampled } from "./significance.ts";

type Unknown = Extract<Change, { state: "unknown" }>;

/** A change of which is not said yet whether it is true: by how often chance alone makes one as large (1: no test can be made). */
type Difference = { readonly state: "known"; readonly points: number; readonly chance: number } | Unknown;

/** The differences of two sets of figures, in the form of their changes. */
export type Differences = {
  readonly overall: Difference;
  readonly criteria: readonly {
    readonly code: CriterionResult["code"];
    readonly change: Difference;
    readonly items: readonly { readonly id: string; readonly change: Difference }[];
  }[];
};

/** Two sets of figures of one questionnaire. `items`: whether items are compared too. `isTested` false: they share persons, and no test can be made. */
type Pair = { readonly now: Read; readonly before: Read; readonly items: boolean; readonly isTested?: boolean };

/** What became of the figures of one questionnaire. What is seen to rest on other criteria, or on other items, is not compared. */
export function differencesOf({ now, before, items: withItems, isTested = true }: Pair): Differences {
  const test = (one: Measure, other: Measure) => (isTested ? chanceOf(deviationsApart(sampledFrom(one), sampledFrom(other))) : 1);
  const criteria = now.figures.criteria.map((result, index) => {
    const was = before.figures.criteria[index];
    const [measure, measureBefore] = [now.measures.criteria[index], before.measures.criteria[index]];
    if (!was || !measure || !measureBefore) throw new RangeError("figures of two questionnaires are not compared item by item");
    const isAlike = isSameEntered(result.items, was.items);
    const change = differenceOf([result.figure, was.figure], isAlike, () => test(measure, measureBefore));
    const items = withItems ? itemDifferences({ result, was }, [measure, measureBefore], test) : [];
    return { code: result.code, change, items };
  });
  const isAlike = isSameEntered(now.figures.criteria, before.figures.criteria);
  const figures = [now.figures.overall, before.figures.overall] as const;
  return { overall: differenceOf(figures, isAlike, () => test(now.measures.overall, before.measures.overall)), criteria };
}

/** Of two questionnaires: criteria that both ask about, by the printed figures alone, for other items make other samples. */
export function differencesOfCriteria(now: Read, before: Read): Differences {
  const wasByCode = new Map(before.figures.criteria.map(({ code, figure }) => [code, figure]));
  const differ: Unknown = { state: "unknown", reason: "criteria-differ" };
  const criteria = now.figures.criteria.map(({ code, figure }) => {
    const was = wasByCode.get(code);
    return { code, change: was ? differenceOf([figure, was], true, () => 1) : differ, items: [] };
  });
  return { overall: differ, criteria };
}

/** The changes of all figures on one screen together: true ones by Holm over all that were tested. */
export function changesOf(screen: readonly Differences[]): Changes[] {
  const surest = surestChance(screen.flatMap(chancesIn));
  const change = (difference: Difference): Change => {
    if (difference.state === "unknown") return difference;
    const { points, chance } = difference;
    // What does not show in print is no change, however many people stand behind it.
    return { state: "known", points, sure: points !== 0 && chance <= surest };
  };
  return screen.map(({ overall, criteria }) => ({
    overall: change(overall),
    criteria: criteria.map((criterion) => ({
      code: criterion.code,
      change: change(criterion.change),
      items: criterion.items.map((item) => ({ id: item.id, change: change(item.change) })),
    })),
  }));
}

/** A measure as tests take it; it must have an index. */
export function sampledFrom(measure: Measure): Sampled {
  if (measure.index === null) throw new RangeError("what nobody answered cannot be compared");
  const { share } = measure.index;
  return isItem(measure) ? { share, n: measure.answers } : { share, n: measure.effectiveN, variance: measure.variance };
}

function isItem(measure: Measure): measure is ItemMeasure {
  return "levels" in measure;
}

/** By what a reader sees: to him a hidden item may have been answered. */
function isSameEntered(now: readonly { readonly figure: Figure }[], before: readonly { readonly figure: Figure }[]): boolean {
  return now.every(({ figure }, index) => (figure.state === "empty") === (before[index]?.figure.state === "empty"));
}

function itemDifferences(
  { result, was }: { readonly result: CriterionResult; readonly was: CriterionResult },
  [now, before]: readonly [CriterionMeasure, CriterionMeasure],
  test: (one: Measure, other: Measure) => number,
): Differences["criteria"][number]["items"] {
  return result.items.flatMap(({ id, figure }, index) => {
    const [itWas, measure, measureBefore] = [was.items[index], now.items[index], before.items[index]];
    if (!itWas || !measure || !measureBefore) return [];
    return [{ id, change: differenceOf([figure, itWas.figure], true, () => test(measure, measureBefore)) }];
  });
}

function differenceOf([now, before]: readonly [Figure, Figure], isAlike: boolean, chance: () => number): Difference {
  if (now.state === "hidden" || before.state === "hidden") return { state: "unknown", reason: "hidden" };
  if (now.state === "empty" || before.state === "empty") return { state: "unknown", reason: "empty" };
  if (!isAlike) return { state: "unknown", reason: "criteria-differ" };
  return { state: "known", points: now.percent - before.percent, chance: chance() };
}

function chancesIn({ overall, criteria }: Differences): number[] {
  const differences = [overall, ...criteria.flatMap(({ change, items }) => [change, ...items.map((item) => item.change)])];
  return differences.flatMap((difference) => (difference.state === "known" ? [difference.chance] : []));
}
