import type { Results, ResultsQuery } from "#protocol/results.ts";
import { discloseGroups } from "#survey/read-figures.ts";
import { readTotal, type Source } from "./cells.ts";
import { Elsewhere } from "./decided-elsewhere.ts";
import { groupsOf } from "./result-groups.ts";
import { settings } from "./settings.ts";
import { readMeta } from "./store/meta.ts";

/** Answers a question that `faultsOfQuery` let through, from tally cells only; what of it may be shown is decided in the survey room. */
export async function readResults(source: Source, query: ResultsQuery): Promise<Results> {
  const { database, layout } = source;
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
