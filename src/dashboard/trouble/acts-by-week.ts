import type * as z from "zod/mini";
import type { ForbiddenAct, readForbiddenActs } from "#protocol/forbidden-acts.ts";

/** What the endpoint tells a head. */
export type ToldActs = z.infer<typeof readForbiddenActs.output>;

/** What was told in one week about one unit; an act of which too few were asked is not there. */
export type WeekOfUnit = {
  readonly week: string;
  readonly unit: string;
  readonly toldByAct: ReadonlyMap<ForbiddenAct, { readonly told: number; readonly asked: number }>;
};

/** One row a week and unit, the newest week first, units in the order of the answer. */
export function actsByWeek({ rows }: Pick<ToldActs, "rows">): readonly WeekOfUnit[] {
  const byPlace = Map.groupBy(rows, ({ week, unit }) => `${week} ${unit}`);
  const weeks = [...byPlace.values()].flatMap((acts) => {
    const [first] = acts;
    return first === undefined ? [] : [{ week: first.week, unit: first.unit, toldByAct: new Map(acts.map((one) => [one.act, one])) }];
  });
  return weeks.toSorted((one, other) => (one.week === other.week ? 0 : other.week.localeCompare(one.week)));
}
