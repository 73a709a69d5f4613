import type { Method } from "./definition.ts";
import { groupShowings, type Numbers, showingsOf } from "./disclosure-table.ts";
import { isHidden, type Showing, showingOf, withComplements } from "./disclosure.ts";
import type { Outcomes } from "./figure.ts";
import { columnsOf, nByColumn } from "./figures-of-tally.ts";
import type { TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

/** What may be shown of one set of counts: a decision per column of `columnsOf`, and one for the outcomes. */
export type Decision = { readonly showings: readonly Showing[]; readonly outcomes: Showing };

/**
 * Counts to read. `tally` sums the standings that count; `launches` sums every standing but annulled and is read for its
 * outcomes only, so that unfinished forms show where they do not count. Without it outcomes are those of `tally`.
 * `elsewhere`: what has been decided of the same counts where they stand beside others; what is hidden there is hidden here.
 */
export type Counts = { readonly tally: Tally; readonly launches?: Tally; readonly elsewhere?: readonly Decision[] };

/** How to read counts; a `minimumGroup` under 10 is taken as 10. */
export type Reader = { readonly layout: TallyLayout; readonly method: Method; readonly minimumGroup: number };

/** Groups that divide a total among them; `keys` of any kind. */
export type Grouped<Key> = { readonly total: Counts; readonly groups: readonly (Counts & { readonly key: Key })[] };

/** Decides for one set of counts: too few persons are hidden, and what would give them away with them. */
export function decideFigures({ layout, minimumGroup }: Reader, counts: Counts): Decision {
  const showings = showingsOf(columnsOf(layout), numbersOf(layout, counts), minimumGroup);
  return { showings, outcomes: outcomesShowing({ layout, minimumGroup }, counts, showings) };
}

/**
 * Decides for groups beside their total, in their order. Counts of the total that are in no group are protected as one more
 * group, for they could be read off. Throws RangeError when the groups together hold more than the total.
 */
export function decideGroups<Key>(reading: Reader & Grouped<Key>): { total: Decision; groups: readonly Decision[] } {
  const { layout, minimumGroup, groups } = reading;
  const total = decideFigures(reading, reading.total);
  const parts = [...groups, remainder(reading.total, groups)];
  const rows = parts.map((counts) => numbersOf(layout, counts));
  const table = groupShowings(columnsOf(layout), { total: total.showings, groups: rows }, minimumGroup);
  const outcomes = outcomesOfParts(reading, { parts, table, totalOutcomes: total.outcomes });
  return { total, groups: groups.map((_, index) => ({ showings: table[index] ?? [], outcomes: outcomes[index] ?? "empty" })) };
}

function numbersOf(layout: TallyLayout, { tally, elsewhere = [] }: Counts): Numbers {
  return { n: nByColumn(layout, tally), elsewhere: elsewhere.map(({ showings }) => showings) };
}

type Threshold = Pick<Reader, "layout" | "minimumGroup">;

/** How many forms were completed tells how many persons answered, so outcomes are hidden wherever the overall figure is. */
function outcomesShowing({ layout, minimumGroup }: Threshold, counts: Counts, [overall = "empty"]: readonly Showing[]): Showing {
  const decided = [overall, ...(counts.elsewhere ?? []).map(({ outcomes }) => outcomes)];
  return decided.find(isHidden) ?? showingOf(launchedIn(layout, counts), minimumGroup);
}

type Parts = { readonly parts: readonly Counts[]; readonly table: readonly (readonly Showing[])[]; readonly totalOutcomes: Showing };

function outcomesOfParts(reader: Threshold, { parts, table, totalOutcomes }: Parts): readonly Showing[] {
  if (totalOutcomes !== "shown") return parts.map(() => totalOutcomes);
  const siblings = parts.map((counts, index) => ({
    n: launchedIn(reader.layout, counts),
    showing: outcomesShowing(reader, counts, table[index] ?? []),
  }));
  return withComplements(siblings, "parts", reader.minimumGroup);
}

/** How the launches ended. */
export function outcomesIn({ slotByOutcome }: TallyLayout, { tally, launches = tally }: Counts): Outcomes {
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
