import type { UnitHistory } from "#protocol/units.ts";
import type { Described } from "#admin/revised/differences.ts";
import { versionOn } from "#admin/places/unit-on.ts";
import { historyOf } from "./history.ts";
import { listed, type Sentence, type Telling } from "./telling.ts";

type Saying = {
  readonly telling: Telling;
  readonly saySentence: (sentence: Sentence) => string;
  readonly what: Record<"history" | "counters", string>;
};

/** Units as they are read beside one another when somebody else has changed them. */
export function describedUnits(units: readonly UnitHistory[], { telling, saySentence, what }: Saying): readonly Described[] {
  const among = { ...telling, units };
  return units.map((unit) => ({
    id: unit.id,
    name: telling.read(versionOn(unit, "9999-12-31").name),
    facts: [
      {
        what: what.history,
        is: historyOf(unit, among)
          .map(({ sentence }) => saySentence(sentence))
          .join(" "),
      },
      {
        what: what.counters,
        is: listed(
          among,
          unit.counters.filter(({ endedOn }) => endedOn === null).map(({ name }) => telling.read(name)),
        ),
      },
    ],
  }));
}
