import type { Kysely } from "kysely";
import type { Results, ResultsQuery } from "#protocol/results.ts";
import { discloseGroups } from "#survey/read-figures.ts";
import { CellsOnce } from "./cells-once.ts";
import { readTotal, type Source } from "./cells.ts";
import { Elsewhere } from "./decided-elsewhere.ts";
import { groupsOf } from "./result-groups.ts";
import { boundsOf } from "./result-period.ts";
import { settings } from "./settings.ts";
import { readMeta } from "./store/meta.ts";
import type { Tables } from "./store/tables.ts";

type Store = Pick<Source, "organisation" | "layout"> & { readonly database: Kysely<Tables> };

/** Answers a question that `faultsOfQuery` let through, from tally cells only; what of it may be shown is decided in the survey room. */
export async function readResults({ database, organisation, layout }: Store, query: ResultsQuery): Promise<Results> {
  const once = new CellsOnce(database, boundsOf(query));
  const source: Source = { cellsOf: (question) => once.read(question), organisation, layout };
  const { cells, total } = await readTotal(source, query);
  const { tally, launches } = total;
  const elsewhere = new Elsewhere(source);
  const groups = await elsewhere.ofGroups(query, await groupsOf(source, query, cells));
  const figures = discloseGroups({
    layout,
    method: query.method,
    minimumGroup: settings.minimumGroup,
    total: { tally, launches, elsewhere: await elsewhere.of(query) },
    groups,
  });
  return { query, dataUntil: await readMeta(database, "counted_until"), ...figures };
}
