import type { Method } from "./definition.ts";
import { groupShowings, showingsOf } from "./disclosure-table.ts";
import { isHidden, showingOf, withComplements, type Showing } from "./disclosure.ts";
import type { Figures, Outcomes } from "./figure.ts";
import { columnsOf, figuresOf, nByColumn } from "./figures-of-tally.ts";
import type { TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/**
 * Counts to read. `tally` sums the standings that count; `launches` sums every standing but annulled and is read for its
 * outcomes only, so that unfinished forms show where they do not count. Without it outcomes are those of `tally`.
 */
export type Counts = { readonly tally: Tally; readonly launches?: Tally };

/** How to read counts; a `minimumGroup` under 10 is taken as 10. */
export type Reader = { readonly layout: TallyLayout; readonly method: Method; readonly minimumGroup: number };

/** What may be shown of one set of counts: a figure of too few persons is hidden, and what would give it away with it. */
export function readFigures(reading: Reader & Counts): Figures {
  const { layout, minimumGroup } = reading;
  const showings = showingsOf(columnsOf(layout), nByColumn(layout, reading.tally), minimumGroup);
  return disclosed(reading, reading, { showings, outcomes: outcomesShowing(reading, reading, showings) });
}

/** Groups that divide a total among them; `keys` of any kind. */
export type Grouped<Key> = { readonly total: Counts; readonly groups: readonly (Counts & { readonly key: Key })[] };

/**
 * What may be shown of groups beside their total. Counts of the total that are in no group are protected as one more group,
 * for they could be read off. Throws RangeError when the groups together hold more than the total.
 */
export function discloseGroups<Key>(reading: Reader & Grouped<Key>): { total: Figures; groups: { key: Key; figures: Figures }[] } {
  const { layout, minimumGroup, total, groups } = reading;
  const parts = [...groups, remainder(total, groups)];
  const showings = showingsOf(columnsOf(layout), nByColumn(layout, total.tally), minimumGroup);
  const rows = parts.map(({ tally }) => nByColumn(layout, tally));
  const table = groupShowings(columnsOf(layout), { total: showings, groups: rows }, minimumGroup);
  const totalOutcomes = outcomesShowing(reading, total, showings);
  const outcomes = outcomesOfParts(reading, { parts, table, totalOutcomes });
  return {
    total: disclosed(reading, total, { showings, outcomes: totalOutcomes }),
    groups: groups.map(({ key, ...counts }, index) => ({
      key,
      figures: disclosed(reading, counts, { showings: table[index] ?? [], outcomes: outcomes[index] ?? "empty" }),
    })),
  };
}

type Decided = { readonly showings: readonly Showing[]; readonly outcomes: Showing };

function disclosed({ layout, method }: Reader, counts: Counts, { showings, outcomes }: Decided): Figures {
  const figures = figuresOf({ layout, method, tally: counts.tally, showings });
  return { ...figures, outcomes: outcomes === "shown" ? outcomesIn(layout, counts) : null };
}

/** How many forms were completed tells how many persons answered, so outcomes are hidden wherever the overall figure is. */
function outcomesShowing({ layout, minimumGroup }: Reader, counts: Counts, [overall = "empty"]: readonly Showing[]): Showing {
  return isHidden(overall) ? overall : showingOf(launchedIn(layout, counts), minimumGroup);
}

type Parts = { readonly parts: readonly Counts[]; readonly table: readonly (readonly Showing[])[]; readonly totalOutcomes: Showing };

function outcomesOfParts(reader: Reader, { parts, table, totalOutcomes }: Parts): readonly Showing[] {
  if (totalOutcomes !== "shown") return parts.map(() => totalOutcomes);
  const siblings = parts.map((counts, index) => ({
    n: launchedIn(reader.layout, counts),
    showing: outcomesShowing(reader, counts, table[index] ?? []),
  }));
  return withComplements(siblings, "parts", reader.minimumGroup);
}

function outcomesIn({ slotByOutcome }: TallyLayout, { tally, launches = tally }: Counts): Outcomes {
  const count = (slot: number) => launches[slot] ?? 0;
  return {
    completed: count(slotByOutcome.completed),
    partial: count(slotByOutcome.partial),
    abandoned: count(slotByOutcome.abandoned),
    declined: count(slotByOutcome.declined),
    notEligible: count(slotByOutcome["not-eligible"]),
  };
}

function launchedIn(layout: TallyLayout, counts: Counts): number {
  return Object.values(outcomesIn(layout, counts)).reduce((sum, count) => sum + count, 0);
}

function remainder(total: Counts, groups: readonly Counts[]): Counts {
  return {
    tally: less(
      total.tally,
      groups.map(({ tally }) => tally),
    ),
    launches: less(
      total.launches ?? total.tally,
      groups.map(({ tally, launches = tally }) => launches),
    ),
  };
}

function less(whole: Tally, parts: readonly Tally[]): Tally {
  const left = Float64Array.from(whole);
  for (const part of parts) {
    for (let slot = 0; slot < left.length; slot += 1) left[slot] = (left[slot] ?? 0) - (part[slot] ?? 0);
  }
  if (left.some((count) => count < 0)) throw new RangeError("Groups hold more than the total they are part of.");
  return left;
}
