import { showingOf } from "#survey/disclosure.ts";
import type { Method } from "#survey/definition.ts";
import { nByColumn } from "#survey/figures-of-tally.ts";
import { type Read, readDecided } from "#survey/read-figures.ts";
import { layoutOf, type SpreadSlots } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import { shippedSurvey } from "../support/shipped.ts";

/**
 * A town to draw samples from. Persons are `alike` (intraclass correlation) by an urn: whoever was satisfied before is the more
 * likely to be again. `asked`: the share of persons asked about the last criterion.
 */
export type Town = { readonly people: number; readonly alike: number; readonly index: number; readonly asked: number };

/** The 22 items of 2640: five criteria of four, five, six, three and four. */
const layout = layoutOf(shippedSurvey("sipas-2640"));

/** Items are satisfied less often from one to the next, so that a mean of criteria is not a share of answers. */
const eases = layout.criteria.map(({ items }, criterion) => items.map((_, item) => 1 - 0.03 * ((criterion + item) % 4)));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

/** What the figures are in truth, from 0 to 1, overall first, then the criteria. */
export function truthOf({ index, asked }: Town, method: Method): number[] {
  const weights = eases.map((_, criterion) => (criterion === eases.length - 1 ? asked : 1));
  const weighted = (count: (own: readonly number[]) => number) =>
    sum(eases.map((own, criterion) => count(own) * (weights[criterion] ?? 1)));
  const overall = method === "means" ? mean(eases.map(mean)) : weighted(sum) / weighted((own) => own.length);
  return [overall, ...eases.map(mean)].map((ease) => ease * index);
}

/** The answers of one sample, counted as ingest counts forms (`deltas.ts`), without making any. */
export function sampleFrom(town: Town, next: () => number): Tally {
  const tally = emptyTally(layout);
  for (let person = 0; person < town.people; person += 1) countPerson(tally, town, next);
  return tally;
}

function countPerson(tally: Tally, { alike, index, asked }: Town, next: () => number): void {
  const strength = (1 - alike) / alike;
  const last = next() < asked ? layout.criteria.length : layout.criteria.length - 1;
  const shares: number[] = [];
  let [tried, pleased, satisfied] = [0, 0, 0];
  for (const [criterion, { items, persons, ...spread }] of layout.criteria.slice(0, last).entries()) {
    let own = 0;
    for (const [item, { firstLevel }] of items.entries()) {
      const isPleased = next() < (index * strength + pleased) / (strength + tried);
      const isSatisfied = isPleased && next() < (eases[criterion]?.[item] ?? 1);
      tried += 1;
      pleased += isPleased ? 1 : 0;
      own += isSatisfied ? 1 : 0;
      add(tally, firstLevel + (isSatisfied ? 3 : 1), 1);
    }
    add(tally, persons, 1);
    addSpread(tally, spread, own / items.length);
    shares.push(own / items.length);
    satisfied += own;
  }
  add(tally, layout.overall.persons, 1);
  addSpread(tally, layout.overall.means, mean(shares));
  addSpread(tally, layout.overall.pooled, satisfied / tried);
}

function add(tally: Tally, slot: number, amount: number): void {
  tally[slot] = (tally[slot] ?? 0) + amount;
}

function addSpread(tally: Tally, { sum: ofShares, sumSquares }: SpreadSlots, share: number): void {
  const y = Math.round(1000 * share);
  add(tally, ofShares, y);
  add(tally, sumSquares, y * y);
}

/** What a reader would be told of a sample by itself. */
export function read(tally: Tally, method: Method): Read {
  const showings = nByColumn(layout, tally).map((n) => showingOf(n, 10));
  return readDecided({ layout, method, minimumGroup: 10 }, { tally, decision: { showings, outcomes: "empty" } });
}
