import type { UnitChange } from "#protocol/units.ts";
import { addDays } from "#survey/civil-day.ts";
import { firstDayOf, halfMonthFrom } from "#survey/period.ts";
import { formatDate } from "#ui/numbers.ts";
import { mergerInWords } from "./merger-in-words.ts";
import { nameOn, type Sentence, type Telling } from "./telling.ts";

type Change<Name extends UnitChange["change"]> = Extract<UnitChange, { readonly change: Name }>;

/** What changes come to, before they are done, and what becomes of results and tablets. */
export function inWords(changes: readonly UnitChange[], telling: Telling): readonly Sentence[] {
  const merge = changes.find((change) => change.change === "merge");
  if (merge) return mergerInWords(merge, changes, telling);
  return changes.flatMap((change) => [sentenceOf(change, telling), ...consequences(change)]);
}

function sentenceOf(change: UnitChange, telling: Telling): Sentence {
  if (change.change === "add") return ofAddition(change, telling);
  if ("unit" in change) return ofCounter(change, telling);
  const day = formatDate(change.from);
  if (change.change === "merge") return { key: "does.merge", values: { day, names: change.ids.join(", "), heir: change.into } };
  const name = nameOn(telling, change.id, change.from);
  if (change.change === "rename") return { key: "does.rename", values: { day, name, to: telling.read(change.name) } };
  if (change.change === "end") return { key: "does.end", values: { day, name, last: formatDate(addDays(change.from, -1)) } };
  if (change.change === "turn-into") {
    const key = change.serves ? "does.turn-into-serving" : "does.turn-into";
    return { key, values: { day, name, kind: telling.kindName(change.kind) } };
  }
  if (change.parent === null) return { key: "does.move-to-top", values: { day, name } };
  return { key: "does.move", values: { day, name, parent: nameOn(telling, change.parent, change.from) } };
}

function ofAddition({ from, name, kind, parent, counters }: Change<"add">, telling: Telling): Sentence {
  const values = { day: formatDate(from), name: telling.read(name), kind: telling.kindName(kind), count: counters.length };
  if (parent === null) return { key: "does.add-on-top", values };
  return { key: "does.add", values: { ...values, parent: nameOn(telling, parent, from) } };
}

function ofCounter(change: Change<"add-counter" | "rename-counter" | "end-counter">, telling: Telling): Sentence {
  const { units, read } = telling;
  if (change.change === "add-counter") {
    const name = nameOn(telling, change.unit, change.from);
    return { key: "does.add-counter", values: { day: formatDate(change.from), name, counter: read(change.counter.name) } };
  }
  const known = units.find(({ id }) => id === change.unit)?.counters.find(({ id }) => id === change.counter);
  const counter = known ? read(known.name) : change.counter;
  if (change.change === "rename-counter") return { key: "does.rename-counter", values: { counter, to: read(change.name) } };
  const name = nameOn(telling, change.unit, change.from);
  return { key: "does.end-counter", values: { day: formatDate(change.from), name, counter } };
}

/** What else one should know of a change: where results are read, and what becomes of tablets. */
function consequences(change: UnitChange): readonly Sentence[] {
  if (change.change === "rename") return [kept];
  if (change.change === "end") return [kept, { key: "does.tablets-here", values: {} }];
  if (change.change === "rename-counter") return [{ key: "does.name-always", values: {} }];
  if (change.change !== "move" && change.change !== "turn-into") return [];
  return [kept, { key: "does.half-month", values: { day: formatDate(firstDayOf(halfMonthFrom(change.from))) } }];
}

const kept: Sentence = { key: "does.results-kept", values: {} };
