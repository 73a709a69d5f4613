import type { ResultsQuery } from "#protocol/results.ts";
import { type Counts, decideFigures, decideGroups, type Decision, type Grouped } from "#survey/decide-figures.ts";
import { columnsOf } from "#survey/figures-of-tally.ts";
import { periodLike } from "#survey/period.ts";
import { readTotal, type Source } from "./cells.ts";
import { type Group, groupsOf, periodGroups } from "./result-groups.ts";
import { openPartsOfToday } from "./organisation/parts-of-today.ts";
import { boundsOf, spanOf } from "./result-period.ts";
import { questionAlone, type Table, tablesAround } from "./tables-around.ts";

type ByKey = ReadonlyMap<string, Decision>;
type Divided = { readonly total: Counts; readonly groups: readonly Group[] };

/**
 * What has been decided of figures in the tables that hold them as a row. A row can be hidden there to protect its neighbour,
 * and showing it alone, or in another table, must not undo that. Lives for one answer, reads and decides each table once.
 */
export class Elsewhere {
  readonly #source: Source;
  readonly #read = new Map<string, Promise<Divided>>();
  readonly #decided = new Map<string, Promise<ByKey>>();
  readonly #partsOfToday: ReturnType<typeof openPartsOfToday>;
  constructor(source: Source) {
    this.#source = source;
    this.#partsOfToday = openPartsOfToday(source.trees);
  }

  /** Decisions for all a question asks for. With two rounds the tables heed what is hidden in the tables around them. */
  async of({ tree, ...query }: ResultsQuery, rounds = roundsOf(query.period)): Promise<Decision[]> {
    const parts = tree === "now" ? this.#partsOfToday(query.unit, boundsOf(query)) : "same";
    if (parts === null) return [hidingAll(this.#source)];
    if (parts !== "same") return Promise.all(parts.map((unit) => this.#alone({ ...query, unit }, rounds)));
    const tables = tablesAround(this.#source, query);
    const decisions = await Promise.all(tables.map(async (table) => (await this.#decisionsIn(table, rounds)).get(table.key)));
    return decisions.filter((decision) => decision !== undefined);
  }

  /** The groups of a question, each with the decisions for it. */
  ofGroups(query: ResultsQuery, groups: readonly Group[], rounds?: number): Promise<Grouped<string>["groups"]> {
    return Promise.all(groups.map(async (group) => ({ ...group, elsewhere: await this.of(questionAlone(query, group.key), rounds) })));
  }

  /** What is decided of a question when it is asked alone. */
  async #alone(query: ResultsQuery, rounds: number): Promise<Decision> {
    const { tally, launches } = (await readTotal(this.#source, query)).total;
    const elsewhere = await this.of(query, rounds);
    return decideFigures({ ...this.#source, method: query.method }, { tally, launches, elsewhere });
  }

  #decisionsIn(table: Table, rounds: number): Promise<ByKey> {
    return once(this.#decided, `${rounds} ${nameOf(table)}`, () => this.#decide(table, rounds));
  }

  async #decide(table: Table, rounds: number): Promise<ByKey> {
    const { total, groups } = await once(this.#read, nameOf(table), () => this.#divided(table));
    const heeding = rounds > 1 ? await this.#heeding(table, { total, groups }, rounds - 1) : { total, groups };
    const decided = decideGroups({ ...this.#source, method: table.question.method, ...heeding });
    return new Map(groups.flatMap(({ key }, index) => pairOf(key, decided.groups[index])));
  }

  async #heeding({ question, like }: Table, { total, groups }: Divided, rounds: number): Promise<Grouped<string>> {
    // Rows of periods are named by their period, as months are.
    const rows = like === undefined ? question : ({ ...question, groupBy: "month" } as const);
    const elsewhere = await this.of({ ...question, groupBy: "none" }, rounds);
    return { total: { ...total, elsewhere }, groups: await this.ofGroups(rows, groups, rounds) };
  }

  /** Weeks that a border cuts stand in the table with the part that lies in it, for whoever knows the weeks and months around can tell it. */
  async #divided({ question, like }: Table): Promise<Divided> {
    const { layout } = this.#source;
    const { cells, total } = await readTotal(this.#source, question);
    const { tally, launches } = total;
    const groups =
      like === undefined ? await groupsOf(this.#source, question, cells) : periodGroups(layout, cells, (cell) => periodLike(like, cell));
    return { total: { tally, launches }, groups };
  }
}

/** Nothing may be shown. */
function hidingAll({ layout }: Source): Decision {
  return { showings: columnsOf(layout).map(() => "complement"), outcomes: "complement" };
}

/** Weeks and days have too many tables around them for a second round. */
function roundsOf(period: string): number {
  return spanOf({ period, groupBy: "none" }) === "day" ? 1 : 2;
}

function nameOf({ question: { unit, period, field, respondentType, groupBy }, like }: Table): string {
  return JSON.stringify([unit, period, field, respondentType, groupBy, like]);
}

function once<Found>(found: Map<string, Promise<Found>>, name: string, find: () => Promise<Found>): Promise<Found> {
  const known = found.get(name) ?? find();
  found.set(name, known);
  return known;
}

function pairOf(key: string, decision: Decision | undefined): [string, Decision][] {
  return decision ? [[key, decision]] : [];
}
