import type * as z from "zod/mini";
import type { ListChanges } from "#protocol/organisation.ts";
import type { LineFault } from "./read-list.ts";

/** What taking in a list changes, as it is told. */
export type Told = Omit<z.output<typeof ListChanges>, "revision">;

/** What is there now, and what a line of the list makes of it. */
export type Compared<Entry> = { readonly line: number; readonly before: Entry | undefined; readonly after: Entry };

type Named = { readonly id: string; readonly name: { readonly vi: string } };

/** Tells the difference between entries before and after, by their members in JSON. */
export function tell<Entry extends Named>(
  compared: readonly Compared<Entry>[],
  ended: readonly Named[],
  faults: readonly LineFault[],
): Told {
  const differing = compared.flatMap(({ line, before, after }) =>
    before ? [{ line, id: after.id, name: after.name.vi, members: differences(before, after) }] : [],
  );
  return {
    added: compared.flatMap(({ line, before, after }) => (before ? [] : [{ line, id: after.id, name: after.name.vi }])),
    changed: differing.filter(({ members }) => members.length > 0),
    ended: ended.map(({ id, name }) => ({ id, name: name.vi })),
    unchanged: differing.filter(({ members }) => members.length === 0).length,
    faults: faults.toSorted((one, other) => one.line - other.line).slice(0, mostFaults),
  };
}

/** Nobody reads more at once. */
const mostFaults = 200;

function differences<Entry extends object>(before: Entry, after: Entry): string[] {
  const was = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) => (JSON.stringify(was.get(name)) === JSON.stringify(value) ? [] : [name]));
}

/** Lines that name something a line before them has named. */
export function repeatedLines(entries: readonly { readonly line: number; readonly id: string }[]): LineFault[] {
  const firstById = new Map<string, number>();
  return entries.flatMap(({ line, id }) => {
    const first = firstById.get(id);
    if (first === undefined) firstById.set(id, line);
    return first === undefined ? [] : [{ line, fault: `names «${id}» again, as line ${first} does` }];
  });
}
