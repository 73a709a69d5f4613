import type { Kysely } from "kysely";
import type { ResultsQuery } from "#protocol/results.ts";
import { addEncoded } from "#survey/tally-bytes.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import { branchOf } from "./organisation/branches.ts";
import { stretchesIn, type Stretch, type Trees } from "./organisation/tree-in-time.ts";
import type { Dimension } from "./store/cell.ts";
import { boundsOf, spanOf } from "./result-period.ts";
import type { Organisation } from "./store/organisation.ts";
import type { Tables, TallyRow } from "./store/tables.ts";

/** Where answers come from: the cells, the trees they are read by, how a tally of this survey version is laid out, and the smallest group shown. */
export type Source = {
  readonly cellsOf: (question: CellQuestion) => Promise<readonly ReadCell[]>;
  readonly fields: Organisation["fields"];
  readonly trees: Trees;
  readonly layout: TallyLayout;
  readonly minimumGroup: number;
};

/** The trees by which a question is read, in the order of time. */
export function stretchesOf({ trees }: Pick<Source, "trees">, query: ResultsQuery): readonly Stretch[] {
  return stretchesIn(query.tree === "now" ? trees.ofToday : trees.ofTheTime, boundsOf(query));
}

/** Which cells to read. Periods are texts that sort by time; without bounds, all of them. */
export type CellQuestion = {
  readonly survey: string;
  readonly units: readonly string[];
  readonly dimension: Dimension;
  readonly value?: string;
  readonly span: TallyRow["span"];
  readonly bounds: { readonly first: string; readonly last: string } | null;
};

export type ReadCell = Pick<TallyRow, "unit" | "value" | "period" | "standing" | "counts">;

/** The cells a question asks for, annulled ones never. */
export function readCells(database: Kysely<Tables>, question: CellQuestion): Promise<ReadCell[]> {
  const { survey, units, dimension, value, span, bounds } = question;
  return database
    .selectFrom("tally")
    .select(["unit", "value", "period", "standing", "counts"])
    .where("unit", "in", units)
    .where("survey", "=", survey)
    .where("standing", "in", ["counted", "flagged", "partial"])
    .where("dimension", "=", dimension)
    .$if(value !== undefined, (query) => query.where("value", "=", value ?? ""))
    .where("span", "=", span)
    .$if(bounds !== null, (query) => query.where("period", ">=", bounds?.first ?? "").where("period", "<=", bounds?.last ?? ""))
    .execute();
}

/** The cells of all a question asks for, and their sum. */
export async function readTotal(
  source: Source,
  query: ResultsQuery,
): Promise<{ readonly cells: readonly ReadCell[]; readonly total: Sum }> {
  const branch = branchOf(stretchesOf(source, query), query.unit);
  const read = await source.cellsOf({
    survey: query.survey,
    units: branch.units,
    ...narrowing(query),
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  const cells = read.filter((cell) => branch.holds(cell));
  const total = new Sum(source.layout);
  for (const cell of cells) total.add(cell);
  return { cells, total };
}

/** The one dimension a question is narrowed by. */
export function narrowing({ field, respondentType }: ResultsQuery) {
  if (field !== undefined) return { dimension: "field", value: field } as const;
  if (respondentType !== undefined) return { dimension: "respondent-type", value: respondentType } as const;
  return { dimension: "none", value: "" } as const;
}

/** Counts being added up: `tally` is what enters figures, `launches` every form however it stands. */
export class Sum {
  readonly tally: Tally;
  readonly #layout: TallyLayout;
  #unfinished: Tally | null = null;
  constructor(layout: TallyLayout) {
    this.tally = emptyTally(layout);
    this.#layout = layout;
  }
  add({ standing, counts }: ReadCell): void {
    if (standing === "partial") addEncoded((this.#unfinished ??= emptyTally(this.#layout)), counts);
    else addEncoded(this.tally, counts);
  }
  get launches(): Tally {
    const unfinished = this.#unfinished;
    return unfinished === null ? this.tally : this.tally.map((count, slot) => count + (unfinished[slot] ?? 0));
  }
}
