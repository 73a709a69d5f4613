import type { ResultsQuery } from "#protocol/results.ts";
import { decideGroups, type Decision, type Grouped } from "#survey/decide-figures.ts";
import { periodLike } from "#survey/period.ts";
import { readTotal, type Source } from "./cells.ts";
import { type Group, groupsOf, periodGroups } from "./result-groups.ts";
import { settings } from "./settings.ts";
import { questionAlone, type Table, tablesAround } from "./tables-around.ts";

type ByKey = ReadonlyMap<string, Decision>;

/**
 * What has been decided of figures in the tables that hold them as a row. A row can be hidden there to protect its neighbour,
 * and showing it alone, or in another table, must not undo that. Lives for one answer and decides each table once.
 */
export class Elsewhere {
  readonly #source: Source;
  readonly #decided = new Map<string, Promise<ByKey>>();
  constructor(source: Source) {
    this.#source = source;
  }

  /** Decisions for all a question asks for. */
  async of(query: ResultsQuery): Promise<Decision[]> {
    const tables = tablesAround(this.#source, query);
    const decisions = await Promise.all(tables.map(async (table) => (await this.#decisionsIn(table)).get(table.key)));
    return decisions.filter((decision) => decision !== undefined);
  }

  /** The groups of a question, each with the decisions for it. */
  ofGroups(query: ResultsQuery, groups: readonly Group[]): Promise<Grouped<string>["groups"]> {
    return Promise.all(groups.map(async (group) => ({ ...group, elsewhere: await this.of(questionAlone(query, group.key)) })));
  }

  #decisionsIn(table: Table): Promise<ByKey> {
    const { unit, period, field, respondentType, groupBy } = table.question;
    const name = JSON.stringify([unit, period, field, respondentType, groupBy, table.like]);
    const decided = this.#decided.get(name) ?? this.#decide(table);
    this.#decided.set(name, decided);
    return decided;
  }

  /** Weeks that a border cuts stand in the table with the part that lies in it, for whoever knows the weeks and months around can tell it. */
  async #decide({ question, like }: Table): Promise<ByKey> {
    const { layout } = this.#source;
    const { cells, total } = await readTotal(this.#source, question);
    const groups =
      like === undefined ? await groupsOf(this.#source, question, cells) : periodGroups(layout, cells, (cell) => periodLike(like, cell));
    const decided = decideGroups({ layout, method: question.method, minimumGroup: settings.minimumGroup, total, groups });
    return new Map(groups.flatMap(({ key }, index) => pairOf(key, decided.groups[index])));
  }
}

function pairOf(key: string, decision: Decision | undefined): [string, Decision][] {
  return decision ? [[key, decision]] : [];
}
