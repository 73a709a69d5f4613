import type { ResultsQuery } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import type { Change, Changes } from "#survey/change.ts";
import type { Figures } from "#survey/figure.ts";
import type { Against, Clock } from "#survey/period-against.ts";
import { periodCells } from "#survey/period.ts";
import { narrowingOf } from "./ground.ts";

/** Why what is hidden cannot be compared, said by the question and by what the total tells anyway, never by the rows' own counts. */
type Explained = { readonly ofTotal: (changes: Changes) => Changes; readonly ofRow: (changes: Changes) => Changes };

type Compared = { readonly query: ResultsQuery; readonly through: Against["through"]; readonly clock: Clock; readonly before: Figures };

/**
 * Of single values nothing is told by half-months, so a running period that is over up to the middle of a month has none; and where
 * nobody at all answered before, nobody did in any row.
 */
export function explained({ query, through, clock, before }: Compared): Explained {
  const isCut = through !== null && endsWithinMonth(query.period, through.now, clock);
  const isNarrowed = narrowingOf(query) !== undefined;
  const isByValue = isNarrowed || dimensions.some((dimension) => dimension === query.groupBy);
  const nobody = before.overall.state === "empty";
  const ofValues = (isValue: boolean) => (isCut && isValue ? hiddenBecause("half-months") : asTheyAre);
  return { ofTotal: ofValues(isNarrowed), ofRow: nobody ? hiddenBecause("empty") : ofValues(isByValue) };
}

const asTheyAre = (changes: Changes) => changes;

/** A month has two half-months, whenever it closes. */
function endsWithinMonth(period: string, through: string, { closing }: Clock): boolean {
  const cells = periodCells(period, closing);
  return cells.kind === "half-months" && cells.keys.indexOf(through) % 2 === 0;
}

function hiddenBecause(reason: "empty" | "half-months"): (changes: Changes) => Changes {
  const explain = (change: Change): Change =>
    change.state === "unknown" && change.reason === "hidden" ? { state: "unknown", reason } : change;
  return ({ overall, criteria }) => ({
    overall: explain(overall),
    criteria: criteria.map(({ code, change, items }) => ({
      code,
      change: explain(change),
      items: items.map((item) => ({ id: item.id, change: explain(item.change) })),
    })),
  });
}
