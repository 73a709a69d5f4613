import type { Change } from "#survey/change.ts";
import type { CriterionCode } from "#survey/definition.ts";
import type { CriterionResult, Distribution, Figure, ItemResult, ReasonsResult } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { lowestFirst } from "#dashboard/charts/order.ts";
import { aimFor, type Aim } from "#dashboard/standing/aim.ts";
import { verdictOf } from "#dashboard/standing/verdict.ts";

/** A criterion or an item with all that says whether it is to be looked at. */
export type Line = {
  readonly criterion: CriterionCode;
  /** Null for the criterion itself. */
  readonly item: string | null;
  readonly figure: Figure;
  readonly distribution: Distribution | null;
  /** Hundredths of a point of the overall index; of a criterion the sum over its items that are shown. */
  readonly cost: number | null;
  /** Null where nothing is compared. */
  readonly change: Change | null;
  /** The number it is set against; null where nobody set any. */
  readonly aim: Aim | null;
};

/** A criterion, its items, and the reasons its low scores were given for. */
export type Branch = { readonly line: Line; readonly items: readonly Line[]; readonly reasons: ReasonsResult | null };

/** What targets there are, as an answer told them; null where they could not be had. */
type Targets = Pick<Standing, "query" | "targets"> | null;

/** The criteria from what costs the index most, and so the items of each; without costs from the lowest. */
export function branchesOf({ total, before }: Pick<Results, "total" | "before">, targets: Targets): readonly Branch[] {
  const branches = total.criteria.map((criterion): Branch => {
    const changes = before?.changes.criteria.find(({ code }) => code === criterion.code);
    const items = criterion.items.map((item) => {
      const change = changes?.items.find(({ id }) => id === item.id)?.change ?? null;
      return itemLine(criterion.code, item, { change, targets });
    });
    return {
      line: criterionLine(criterion, { change: changes?.change ?? null, targets }),
      items: byCost(items),
      reasons: criterion.reasons,
    };
  });
  const order = byCost(branches.map(({ line }) => line));
  return order.flatMap((line) => branches.find((branch) => branch.line === line) ?? []);
}

/** What is below its target or falls, the dearest first; at most `most`. */
export function concerns(lines: readonly Line[], most: number): readonly Line[] {
  return byCost(lines.filter((line) => isBelowTarget(line) || falls(line))).slice(0, most);
}

/** Whether the printed figure is below the number it is set against. */
export function isBelowTarget({ figure, aim }: Line): boolean {
  return aim !== null && verdictOf(figure, aim.reached.target.percent)?.met === false;
}

/** Whether there is a target or a known change that any of these lines can be measured by. */
export function isMeasured(lines: readonly Line[]): boolean {
  return lines.some(({ aim, change }) => aim !== null || change?.state === "known");
}

/** Whether the printed figure is lower than the one before, surely so or not. */
export function falls({ change }: Line): boolean {
  return change?.state === "known" && change.points < 0;
}

/** Dearest first; without costs the lowest first; what is hidden or empty last; equals keep the order of the questionnaire. */
export function byCost(lines: readonly Line[]): readonly Line[] {
  return lowestFirst(lines).toSorted((one, other) => (other.cost ?? -1) - (one.cost ?? -1));
}

type Beside = { readonly change: Change | null; readonly targets: Targets };

function criterionLine({ code, figure, distribution, items }: CriterionResult, { change, targets }: Beside): Line {
  const costs = items.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const cost = costs.length === 0 ? null : costs.reduce((sum, one) => sum + one, 0);
  const aim = targets && aimFor(targets, { kind: "criterion", criterion: code });
  return { criterion: code, item: null, figure, distribution, cost, change, aim };
}

function itemLine(criterion: CriterionCode, { id, figure, distribution, cost }: ItemResult, { change, targets }: Beside): Line {
  return { criterion, item: id, figure, distribution, cost, change, aim: targets && aimFor(targets, { kind: "item", item: id }) };
}
