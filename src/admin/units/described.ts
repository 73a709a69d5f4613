import type { UnitHistory } from "#protocol/units.ts";
import type { Described } from "#admin/revised/differences.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import { historyOf } from "./history.ts";
import { listed, type Sentence, type Telling } from "./telling.ts";

type Saying = {
  readonly telling: Telling;
  readonly saySentence: (sentence: Sentence) => string;
  /** What is said in the place of the day of what has always been, and before the names of counters. */
  readonly what: Record<"ever" | "counters", string>;
};

/** Units as they are read beside one another when somebody else has changed them: what happened on each day, and the counters. */
export function describedUnits(units: readonly UnitHistory[], { telling, saySentence, what }: Saying): readonly Described[] {
  const among = { ...telling, units };
  return units.map((unit) => {
    const counters = unit.counters.filter(({ endedOn }) => endedOn === null).map(({ name }) => telling.read(name));
    const byDay = Map.groupBy(historyOf(unit, among), ({ day }) => day ?? what.ever);
    const days = [...byDay].map(([day, happened]) => ({ what: day, is: happened.map(({ sentence }) => saySentence(sentence)).join(" ") }));
    return {
      id: unit.id,
      name: telling.read(versionOn(unit, "9999-12-31").name),
      facts: [...days, { what: what.counters, is: listed(among, counters) }],
    };
  });
}
