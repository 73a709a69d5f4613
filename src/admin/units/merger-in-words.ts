import type { UnitChange } from "#protocol/units.ts";
import { firstDayOf, halfMonthFrom } from "#survey/period.ts";
import { isOpen, versionOn } from "#admin/places/unit-on.ts";
import { formatDate } from "#ui/numbers.ts";
import { listed, nameOn, type Sentence, type Telling } from "./telling.ts";

type Merge = Extract<UnitChange, { readonly change: "merge" }>;

/** What a merger comes to: who becomes what, what goes along, and what becomes of results and tablets. */
export function mergerInWords({ ids, into, from }: Merge, changes: readonly UnitChange[], telling: Telling): readonly Sentence[] {
  const { units, read } = telling;
  const made = changes.find((change) => change.change === "add");
  const names = listed(
    telling,
    ids.map((id) => nameOn(telling, id, from)),
  );
  const heir = made ? read(made.name) : nameOn(telling, into, from);
  const below = units.filter((unit) => isOpen(unit, from) && ids.includes(versionOn(unit, from).parent ?? ""));
  const values = {
    day: formatDate(from),
    names,
    heir,
    count: below.length,
    below: listed(
      telling,
      below.map(({ id }) => nameOn(telling, id, from)),
    ),
  };
  const counters = countersIn(changes);
  const sentences: Sentence[] = [{ key: made ? "does.merge" : "does.merge-into", values }];
  if (counters > 0) sentences.push({ key: "does.counters-move", values: { count: counters, heir } });
  if (below.length > 0) sentences.push({ key: "does.below-move", values });
  const half = { day: formatDate(firstDayOf(halfMonthFrom(from))) };
  return [...sentences, { key: "does.results-stay", values }, { key: "does.half-month", values: half }, { key: "does.tablets", values }];
}

function countersIn(changes: readonly UnitChange[]): number {
  return changes.reduce((sum, change) => {
    if (change.change === "add") return sum + change.counters.length;
    return change.change === "add-counter" ? sum + 1 : sum;
  }, 0);
}
