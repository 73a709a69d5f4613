import type { Results, ResultsQuery } from "#protocol/results.ts";
import type { Selected } from "#server/figures/figures.ts";
import type { Changes } from "#survey/change.ts";
import { changesOf, differencesOf } from "#survey/compare-figures.ts";
import type { Figures } from "#survey/figure.ts";
import { type Against, lastDayOf, periodAgainst } from "#survey/period-against.ts";
import { ranksOf } from "#survey/rank.ts";
import { type Read, withoutItems } from "#survey/read-figures.ts";
import { selectedOf, type SurveyGround } from "./ground.ts";
import { readOnce } from "./read-once.ts";
import { rowsOf } from "./rows.ts";
import { explained } from "./why-unknown.ts";

/** A total and the rows under it, in their order. */
type Table = { readonly total: Read; readonly rows: ReadonlyMap<string, Read> };

/** Answers a question that `faultsOfQuery` let through; what of it may be shown is decided beneath, on all counts there are. */
export function readResults(ground: SurveyGround, query: ResultsQuery): Results {
  const table = readTable(ground, query);
  const against = query.against === undefined ? null : periodAgainst(query.period, query.against, ground.clock);
  const compared = against && compare(ground, { query, table, against });
  const reads = [...table.rows.values()];
  const ranks = query.groupBy === "unit" || query.groupBy === "field" ? ranksOf(reads) : [];
  return {
    query,
    dataUntil: ground.dataUntil,
    total: inDetail(ground, query, table.total.figures),
    before: compared?.before ?? null,
    groups: [...table.rows].map(([key, { figures }], index) => ({
      key,
      figures: inDetail(ground, query, figures),
      changes: compared?.changesByKey.get(key) ?? null,
      rank: ranks[index] ?? null,
    })),
  };
}

/** The figures of a question, before any is left out or set against others. */
export function readTable(ground: SurveyGround, query: ResultsQuery): Table {
  return tableOf(ground, query, selectedOf(query));
}

function tableOf(ground: SurveyGround, { method, detail, groupBy }: ResultsQuery, selected: Selected): Table {
  const { layout, minimumGroup, figures } = ground;
  const reader = { layout, method, minimumGroup, detail };
  const rows = rowsOf(ground, selected, groupBy).map((row) => [row.key, readOnce(reader, row)] as const);
  return { total: readOnce(reader, figures.select(selected)), rows: new Map(rows) };
}

/** What people tell of harassment, money and brokers is never told by counter or procedure: that would point at a person. */
function inDetail({ definition }: SurveyGround, { detail, groupBy, counter, procedure }: ResultsQuery, figures: Figures): Figures {
  if (detail === "criteria") return withoutItems(figures);
  const pointsAtPersons = counter !== undefined || procedure !== undefined || groupBy === "counter" || groupBy === "procedure";
  if (!pointsAtPersons) return figures;
  const sensitive = new Set(definition.blocks.filter((block) => block.sensitive).flatMap(({ questions }) => questions.map(({ id }) => id)));
  return { ...figures, questions: figures.questions.filter(({ id }) => !sensitive.has(id)) };
}

type Comparing = { readonly query: ResultsQuery; readonly table: Table; readonly against: Against };
type Compared = { readonly before: Results["before"]; readonly changesByKey: ReadonlyMap<string, Changes> };

/** Sets a table against the same of another period; of a running one as far as its half-months are over. */
function compare(ground: SurveyGround, { query, table, against: { period, through } }: Comparing): Compared {
  const selected = selectedOf(query);
  const undivided: ResultsQuery = isByTime(query) ? { ...query, groupBy: "none" } : query;
  const now = through === null ? table : tableOf(ground, undivided, { ...selected, through: through.now });
  const before = tableOf(ground, undivided, { ...selected, period, through: through?.before });
  const items = query.detail !== "criteria";
  const pairs = [...now.rows].flatMap(([key, read]) => {
    const was = before.rows.get(key);
    return was ? [{ key, difference: differencesOf({ now: read, before: was, items }) }] : [];
  });
  const ofTotal = differencesOf({ now: now.total, before: before.total, items });
  const [changes, ...others] = changesOf([ofTotal, ...pairs.map(({ difference }) => difference)]);
  if (!changes) throw new Error("a comparison without a total");
  const because = explained({ query, through, clock: ground.clock, before: before.total.figures });
  return {
    before: {
      period,
      through: through && { now: lastDayOf(through.now), before: lastDayOf(through.before) },
      total: inDetail(ground, query, before.total.figures),
      changes: because.ofTotal(changes),
    },
    changesByKey: new Map(pairs.flatMap(({ key }, index) => (others[index] ? [[key, because.ofRow(others[index])] as const] : []))),
  };
}

/** Rows of time stand beside the ones before them already. */
function isByTime({ groupBy }: ResultsQuery): boolean {
  return ["week", "month", "quarter", "half", "year"].includes(groupBy);
}
