import type { Kysely } from "kysely";
import type { Results, ResultsQuery } from "#protocol/results.ts";
import { discloseGroups } from "#survey/read-figures.ts";
import { CellsOnce } from "./cells-once.ts";
import { readTotal, type Source } from "./cells.ts";
import { Elsewhere } from "./decided-elsewhere.ts";
import { groupsOf } from "./result-groups.ts";
import { commonSettings } from "./organisation/common-settings.ts";
import { treesOf } from "./organisation/tree-in-time.ts";
import { unitsOf } from "./people/scope.ts";
import { boundsOf } from "./result-period.ts";
import { readMeta } from "./store/meta.ts";
import type { Organisation } from "./store/organisation.ts";
import type { Tables } from "./store/tables.ts";

type Store = Pick<Source, "layout"> & {
  readonly database: Kysely<Tables>;
  readonly organisation: Organisation;
  /** The day at the desks. */
  readonly today: string;
  /** The unit of whoever asks, null where he sees all. */
  readonly sees: string | null;
};

/** Answers a question that `faultsOfQuery` let through, from tally cells only; what of it may be shown is decided in the survey room. */
export async function readResults({ database, organisation, layout, today, sees }: Store, query: ResultsQuery): Promise<Results> {
  const once = new CellsOnce(database, boundsOf(query));
  const { minimumGroup } = commonSettings(organisation);
  const trees = treesOf(organisation.units, today);
  const source: Source = { cellsOf: (question) => once.read(question), fields: organisation.fields, trees, layout, minimumGroup };
  const { cells, total } = await readTotal(source, query);
  const { tally, launches } = total;
  const elsewhere = new Elsewhere(source);
  const groups = await elsewhere.ofGroups(query, await groupsOf(source, query, cells));
  const figures = discloseGroups({
    layout,
    method: query.method,
    minimumGroup,
    total: { tally, launches, elsewhere: await elsewhere.of(query) },
    groups,
  });
  // A unit may have had others below it that belong elsewhere since.
  const seen = unitsOf({ unit: sees }, { units: organisation.units, today });
  const shown = query.groupBy === "unit" ? figures.groups.filter(({ key }) => seen.has(key)) : figures.groups;
  return { query, dataUntil: await readMeta(database, "counted_until"), total: figures.total, before: null, groups: shown.map((group) => ({ ...group, changes: null, rank: null })) };
}
