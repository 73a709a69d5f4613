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
  const byName = new Set(goingOn.map(({ name }) => spelled(name)));
  const byId = new Set(goingOn.filter(({ name }) => !names.includes(spelled(name))).map(({ id }) => id));
  const taken = new Set(had.map(({ id }) => id));
  return [...new Set(names)].flatMap((name) => {
    if (byName.has(name) || byId.has(idOf(name))) return [];
    const id = unusedId(idOf(name), taken);
    taken.add(id);
    return [{ id, name: { vi: name, en: name } }];
  });
}

/** A name as the cell of a list reads it. */
function spelled({ vi }: LocalizedText): string {
  return vi.normalize("NFC").trim();
}

function idOf(name: string): string {
  const begin = plain(name).replaceAll(" ", "-").slice(0, longest).replace(/-$/, "");
  return begin === "" ? "quay" : begin;
}

/** An id is never given again, not even that of a counter that is no more. */
function unusedId(begin: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? begin : `${begin}-${number}`;
    if (!taken.has(id)) return id;
  }
}
