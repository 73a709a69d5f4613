import type { UnitHistory, UnitVersion } from "#protocol/units.ts";
import { formatDate } from "#ui/numbers.ts";
import { isSinceEver } from "#admin/places/day.ts";
import { nameOn, type Sentence, type Telling } from "./telling.ts";

/** Something that happened to a unit, or will; `day` is null for what has been from the beginning. */
export type Happened = { readonly day: string | null; readonly sentence: Sentence };

/** What has happened to a unit, the newest first. */
export function historyOf(unit: UnitHistory, telling: Telling): readonly Happened[] {
  const { units, read } = telling;
  const versions = unit.versions.flatMap((version, index) => {
    const before = unit.versions[index - 1];
    const sentences = before ? changesBetween(before, version, telling) : [begun(version, telling)];
    return sentences.map((sentence) => ({ day: version.from, sentence }));
  });
  const counters = unit.counters.flatMap(({ name, from, endedOn }) => {
    const values = { counter: read(name) };
    const ended =
      endedOn === null || endedOn === unit.endedOn ? [] : [{ day: endedOn, sentence: { key: "was.counter-ended", values } as const }];
    const isFirst = from === unit.versions[0]?.from;
    return isFirst ? ended : [{ day: from, sentence: { key: "was.counter", values } as const }, ...ended];
  });
  const taken = units.flatMap(({ id, endedOn, successor }) =>
    successor === unit.id && endedOn !== null
      ? [{ day: endedOn, sentence: { key: "was.took-over", values: { name: nameOn(telling, id, endedOn) } } as const }]
      : [],
  );
  const all = [...versions, ...counters, ...taken, ...endOf(unit, telling)];
  return all
    .toSorted((one, other) => other.day.localeCompare(one.day))
    .map(({ day, sentence }) => ({ day: isSinceEver(day) ? null : formatDate(day), sentence }));
}

function begun({ name, kind, parent, from }: UnitVersion, telling: Telling): Sentence {
  const values = { name: telling.read(name), kind: telling.kindName(kind) };
  if (parent === null) return { key: "was.begun-on-top", values };
  return { key: "was.begun", values: { ...values, parent: nameOn(telling, parent, from) } };
}

function changesBetween(before: UnitVersion, after: UnitVersion, telling: Telling): Sentence[] {
  const sentences: Sentence[] = [];
  const to = telling.read(after.name);
  if (telling.read(before.name) !== to) sentences.push({ key: "was.renamed", values: { was: telling.read(before.name), to } });
  if (before.parent !== after.parent)
    sentences.push(
      after.parent === null
        ? { key: "was.moved-to-top", values: {} }
        : { key: "was.moved", values: { parent: nameOn(telling, after.parent, after.from) } },
    );
  if (before.kind !== after.kind) sentences.push({ key: "was.turned", values: { kind: telling.kindName(after.kind) } });
  if (before.serves !== after.serves) sentences.push({ key: after.serves ? "was.serving" : "was.serving-no-more", values: {} });
  return sentences;
}

function endOf({ endedOn, successor }: UnitHistory, telling: Telling): { readonly day: string; readonly sentence: Sentence }[] {
  if (endedOn === null) return [];
  if (successor === null) return [{ day: endedOn, sentence: { key: "was.ended", values: {} } }];
  return [{ day: endedOn, sentence: { key: "was.merged", values: { heir: nameOn(telling, successor, endedOn) } } }];
}
