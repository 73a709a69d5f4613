import type { CounterHistory } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { plain } from "./read-list.ts";

/** A counter to be added to a unit. */
export type NewCounter = { readonly id: string; readonly name: LocalizedText };

/** Longest beginning of an id, which leaves room for a number within the 60 the endpoint takes. */
const longest = 54;

/**
 * The counters a list names that a unit does not have from a day on. A counter is known by its name, which may have been given later than
 * its id; then by the id the name makes: «Quầy 1» is `quay-1`.
 */
export function newCounters(names: readonly string[], had: readonly CounterHistory[], from: string): NewCounter[] {
  const goingOn = had.filter(({ endedOn }) => endedOn === null || endedOn > from);
  const listed = new Set(names);
  const byName = new Set(goingOn.map(({ name }) => spelled(name)));
  const byId = new Set(goingOn.filter(({ name }) => !listed.has(spelled(name))).map(({ id }) => id));
  const unused = unusedIds(new Set(had.map(({ id }) => id)));
  return [...listed].flatMap((name) =>
    byName.has(name) || byId.has(idOf(name)) ? [] : [{ id: unused(idOf(name)), name: { vi: name, en: name } }],
  );
}

/** A name as the cell of a list reads it. */
function spelled({ vi }: LocalizedText): string {
  return vi.normalize("NFC").trim();
}

function idOf(name: string): string {
  const begin = plain(name).replaceAll(" ", "-").slice(0, longest).replace(/-$/, "");
  return begin === "" ? "quay" : begin;
}

/** An id is never given again, not even that of a counter that is no more. Each beginning goes on from the number it had last. */
function unusedIds(taken: Set<string>): (begin: string) => string {
  const numberByBegin = new Map<string, number>();
  return (begin) => {
    for (let number = numberByBegin.get(begin) ?? 1; ; number += 1) {
      const id = number === 1 ? begin : `${begin}-${number}`;
      if (taken.has(id)) continue;
      taken.add(id);
      numberByBegin.set(begin, number + 1);
      return id;
    }
  };
}
