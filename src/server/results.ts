import type { Results, ResultsQuery } from "#protocol/results.ts";
import { discloseGroups } from "#survey/read-figures.ts";
import { narrowing, readCells, type Source, Sum } from "./cells.ts";
import { groupsOf } from "./result-groups.ts";
import { boundsOf, spanOf } from "./result-period.ts";
import { settings } from "./settings.ts";
import { readMeta } from "./store/meta.ts";
import { branchOf } from "./unit-tree.ts";

/** Answers a question that `faultsOfQuery` let through, from tally cells only; what of it may be shown is decided in the survey room. */
export async function readResults(source: Source, query: ResultsQuery): Promise<Results> {
  const { database, layout, organisation } = source;
  const cells = await readCells(database, {
    survey: query.survey,
    units: branchOf(organisation.units, query.unit).countedAs,
    ...narrowing(query),
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  const total = new Sum(layout);
  for (const cell of cells) total.add(cell);
  const groups = await groupsOf(source, query, cells);
  const figures = discloseGroups({ layout, method: query.method, minimumGroup: settings.minimumGroup, total, groups });
  return { query, dataUntil: await readMeta(database, "counted_until"), ...figures };
}
