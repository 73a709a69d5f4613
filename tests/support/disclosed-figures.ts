import { openDecisions } from "#survey/decisions.ts";
import type { Decision, Showing } from "#survey/disclosure.ts";
import type { Columns } from "#survey/columns.ts";
import type { Figures } from "#survey/figure.ts";
import { mostCounted } from "#survey/lattice.ts";
import { readDecided, type Reading } from "#survey/read-figures.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import type { Tally } from "#survey/tally.ts";
import { decisionOf } from "../../src/server/figures/decided.ts";
import { decidedColumns, personsCounter } from "../../src/server/figures/persons.ts";

/** Counts of a year; `launches` where unfinished forms are among what was begun. */
type Counts = { readonly tally: Tally; readonly launches?: Tally };

/** What a year of one unit may show, and what groups that divide it among them may, by what decides for everybody. */
export function showingsOfGroups(
  columns: Columns,
  { total, groups = [] }: { readonly total: readonly number[]; readonly groups?: readonly (readonly number[])[] },
  minimumGroup = 10,
): { readonly total: readonly Showing[]; readonly groups: readonly (readonly Showing[])[] } {
  const counts = [total, ...groups].map((numbers) => numbers.map((n) => Math.min(n, mostCounted)));
  const { showingsOf } = openDecisions({
    columns,
    minimumGroup,
    units: { count: counts.length, parentAt: (unit) => (unit === 0 ? null : 0) },
    times: [{ parent: null }, { parent: 0 }],
    weeks: [],
    values: 0,
    countsOf: (unit) => counts[unit] ?? [],
    countsOfPiece: () => [],
  });
  return { total: showingsOf(0, 1, null), groups: groups.map((_, group) => showingsOf(group + 1, 1, null)) };
}

/** The decision on one set of counts by itself. */
export function decisionAlone({ layout, minimumGroup }: Pick<Reading, "layout" | "minimumGroup">, counts: Counts): Decision {
  const { total } = showingsOfGroups(decidedColumns(layout), { total: personsIn(layout, counts) }, minimumGroup);
  return decisionOf(total);
}

/** The figures of one set of counts as a reader sees them. */
export function figuresAlone(reading: Reading & Counts): Figures {
  return readDecided(reading, { ...reading, decision: decisionAlone(reading, reading) }).figures;
}

/** The figures of groups beside their total; who is in no group counts as one more. */
export function figuresOfGroups<Key>(
  reading: Reading & { readonly total: Counts; readonly groups: readonly (Counts & { readonly key: Key })[] },
): { readonly total: Figures; readonly groups: { key: Key; figures: Figures }[] } {
  const { layout, minimumGroup, total, groups } = reading;
  const whole = personsIn(layout, total);
  const parts = groups.map((group) => personsIn(layout, group));
  const others = whole.map((n, column) => n - parts.reduce((sum, part) => sum + (part[column] ?? 0), 0));
  const decided = showingsOfGroups(decidedColumns(layout), { total: whole, groups: [...parts, others] }, minimumGroup);
  const read = (counts: Counts, showings: readonly Showing[]) =>
    readDecided(reading, { ...counts, decision: decisionOf(showings) }).figures;
  return {
    total: read(total, decided.total),
    groups: groups.map((group, index) => ({ key: group.key, figures: read(group, decided.groups[index] ?? []) })),
  };
}

function personsIn(layout: TallyLayout, { tally, launches = tally }: Counts): number[] {
  const persons = new Float64Array(decidedColumns(layout).length);
  personsCounter(layout)(tally, persons);
  const begun = Object.values(layout.slotByOutcome).reduce((sum, slot) => sum + (launches[slot] ?? 0), 0);
  return [...persons.slice(0, -1), begun];
}
