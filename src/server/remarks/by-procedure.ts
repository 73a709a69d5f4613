import type * as z from "zod/mini";
import type { readRemarksByProcedure } from "#protocol/remarks.ts";
import type { Selection } from "#protocol/selection.ts";
import { selectedOf } from "#server/answers/ground.ts";
import type { OwnCounts } from "#server/figures/own-counts.ts";
import { smallestGroup } from "#survey/disclosure.ts";
import type { Home } from "./homes.ts";
import { type Listed, listedIn } from "./listed.ts";
import { type RemarksGround, remarksOf, shownCriteria } from "./remark-list.ts";
import { told } from "./words.ts";

type ByProcedure = z.infer<typeof readRemarksByProcedure.output>;

/** The remarks of a selection by procedure, as far as a remark's procedure leaves its writer among enough persons; procedures by their codes. */
export async function readByProcedure(ground: RemarksGround, selection: Selection): Promise<ByProcedure> {
  const selected = selectedOf(selection);
  const total = ground.figures.select(selected);
  if (total.decision.showings[0] !== "shown") return { procedures: [], hidden: 0 };
  const remarks = listedIn(ground, selection).filter(({ remark }) => !ground.index.isRouted(remark));
  const toldOf = procedureOf(ground, selection.survey, remarks);
  const isShown = (procedure: string) =>
    ground.figures.select({ ...selected, only: { dimension: "procedure", value: procedure } }).decision.showings[0] === "shown";
  const groups = Map.groupBy(remarks, toldOf);
  const shown = [...groups].flatMap(([procedure, its]) => (procedure !== null && isShown(procedure) ? [{ procedure, its }] : []));
  const criteria = shownCriteria(ground, total);
  const procedures: ByProcedure["procedures"] = [];
  for (const { procedure, its } of shown.toSorted((one, other) => (one.procedure < other.procedure ? -1 : 1)))
    procedures.push({
      procedure,
      remarks: await told(ground.source, remarksOf(its), criteria),
    });
  const withProcedure = remarks.filter(({ remark }) => remark.procedure !== null).length;
  return { procedures, hidden: withProcedure - shown.reduce((sum, { its }) => sum + its.length, 0) };
}

/** A remark's procedure where it may be told of the remark, else null. */
function procedureOf({ figures, minimumGroup }: RemarksGround, survey: string, remarks: readonly Listed[]) {
  const own = figures.own(survey);
  const toldByHome = new Map<Home, ReadonlySet<string>>();
  for (const [home, its] of Map.groupBy(remarks, (one) => one.home)) {
    const procedures = new Set(its.map(({ remark }) => remark.procedure));
    toldByHome.set(home, toldProcedures(personsIn(own, home), procedures, smallestGroup(minimumGroup)));
  }
  return ({ home, remark: { procedure } }: Listed) => (procedure !== null && toldByHome.get(home)?.has(procedure) ? procedure : null);
}

type Persons = ReadonlyMap<string | null, number>;

/**
 * Procedures that may be told of a group's remarks: each has enough persons in the group. Those of whom none is told are of the
 * others, so these must be enough too, or nobody; until they are, the smallest is told no more.
 */
export function toldProcedures(persons: Persons, ofRemarks: ReadonlySet<string | null>, minimumGroup: number): ReadonlySet<string> {
  const enough = [...persons]
    .flatMap(([procedure, count]) => (procedure !== null && count >= minimumGroup ? [{ procedure, count }] : []))
    .toSorted((one, other) => other.count - one.count);
  const names = new Set(enough.map(({ procedure }) => procedure));
  let rest = [...persons].reduce((sum, [procedure, count]) => (procedure !== null && names.has(procedure) ? sum : sum + count), 0);
  while (rest < minimumGroup && (rest > 0 || !ofRemarks.isSubsetOf(names))) {
    const smallest = enough.pop();
    if (!smallest) break;
    names.delete(smallest.procedure);
    rest += smallest.count;
  }
  return names;
}

function personsIn(own: OwnCounts, { atoms }: Home): Persons {
  const persons = new Map<string | null, number>();
  for (const { unit, halfMonth } of atoms)
    for (const [procedure, count] of own.personsByProcedure(unit, halfMonth)) persons.set(procedure, (persons.get(procedure) ?? 0) + count);
  return persons;
}
