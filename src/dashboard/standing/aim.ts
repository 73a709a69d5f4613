import { dimensions, memberByDimension } from "#protocol/selection.ts";
import type { ReachedTarget, Standing } from "#protocol/standing.ts";

type Query = Standing["query"];
type Asked = Pick<Standing, "query" | "targets">;
type Aimed = ReachedTarget["target"]["figure"];

/** The number a figure is set against; `own`: somebody set it for this very figure, not for the overall one. */
export type Aim = { readonly reached: ReachedTarget; readonly own: boolean };

/**
 * The newest target of this figure for exactly the unit and field that are chosen. A criterion without one is set against the
 * overall target, as a yardstick only. Null: nobody set any.
 */
export function aimFor(asked: Asked, figure: Aimed): Aim | null {
  const here = asked.targets.filter((one) => isHere(one, asked.query));
  const own = newest(here.filter(({ target }) => isFor(target.figure, figure)));
  if (own !== null) return { reached: own, own: true };
  const overall = newest(here.filter(({ target }) => target.figure.kind === "overall"));
  return figure.kind === "criterion" && overall !== null ? { reached: overall, own: false } : null;
}

/** Whether the figure on the screen is the one the target is for: its year, and narrowed by nothing but its field. */
export function isOfficial({ reached: { target }, own }: Aim, query: Query): boolean {
  const narrowed = dimensions.some((dimension) => dimension !== "field" && query[memberByDimension[dimension]] !== undefined);
  return own && !narrowed && query.tree !== "now" && query.period === String(target.year);
}

/** The targets the overall figure and the criteria do not carry already: of units below, fields, items, or a whole year. */
export function otherTargets({ query, targets }: Asked): readonly ReachedTarget[] {
  return targets.filter(
    (one) => !(isHere(one, query) && one.target.figure.kind !== "item" && isOfficial({ reached: one, own: true }, query)),
  );
}

/** Over several fields together a target is for no figure on the screen. */
function isHere({ unit, field, target }: ReachedTarget, query: Query): boolean {
  const isOverSeveral = field === null && target.fields !== null;
  return !isOverSeveral && unit === (query.unit ?? null) && field === (query.field ?? null);
}

function isFor(one: Aimed, other: Aimed): boolean {
  if (one.kind === "overall" || other.kind === "overall") return one.kind === other.kind;
  if (one.kind === "criterion") return other.kind === "criterion" && one.criterion === other.criterion;
  return other.kind === "item" && one.item === other.item;
}

function newest(reached: readonly ReachedTarget[]): ReachedTarget | null {
  return reached.reduce<ReachedTarget | null>((best, one) => (best === null || one.target.year > best.target.year ? one : best), null);
}
