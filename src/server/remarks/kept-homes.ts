import type { Ground } from "#server/answers/ground.ts";
import type { OwnCounts } from "#server/figures/own-counts.ts";
import { stretchOf, type Trees } from "#server/organisation/tree-in-time.ts";
import { smallestGroup } from "#survey/disclosure.ts";
import { type Atom, type Home, homesOf } from "./homes.ts";
import type { Listed } from "./listed.ts";
import type { Entry, RemarkIndex } from "./remark-index.ts";

/** Homes as they were made last, by what they were made of; and the remarks that have one, by the state of the index. */
type Kept = {
  readonly by: readonly unknown[];
  readonly persons: Uint8Array;
  readonly homeOf: (atom: Atom) => Home | undefined;
  listed: readonly Listed[];
  indexed: number;
};

/** Keeps the homes of each survey version until counts, units, settings or the day are others: making them costs more than a page. */
export class KeptHomes {
  readonly #index: RemarkIndex;
  readonly #bySurvey = new Map<string, Kept>();
  constructor(index: RemarkIndex) {
    this.#index = index;
  }

  /** All remarks of a survey version that have a home, in the order of their refs. */
  listed(ground: Ground, survey: string, trees: Trees): readonly Listed[] {
    const kept = this.#homes(ground, survey, trees);
    if (kept.indexed === this.#index.changes) return kept.listed;
    kept.listed = withHomes(this.#index.entriesOf(survey), kept.homeOf);
    kept.indexed = this.#index.changes;
    return kept.listed;
  }

  #homes({ figures, organisation, minimumGroup, clock }: Ground, survey: string, trees: Trees): Kept {
    const own = figures.own(survey);
    const persons = personsIn(own);
    const { units } = organisation;
    const by = [units, minimumGroup, clock.today, clock.closing, own.units.join(), own.halfMonths.join()];
    const known = this.#bySurvey.get(survey);
    if (known && by.every((one, place) => one === known.by[place]) && Buffer.compare(persons, known.persons) === 0) return known;
    const homeOf = homesOf({ own, treeOf: treeAt(trees), minimumGroup: smallestGroup(minimumGroup), clock });
    const kept = { by, persons, homeOf, listed: [], indexed: -1 };
    this.#bySurvey.set(survey, kept);
    return kept;
  }
}

/** The entries that may be told and have a home, each with it. */
export function withHomes(entries: readonly Entry[], homeOf: (atom: Atom) => Home | undefined): readonly Listed[] {
  return entries.flatMap(({ remark, annulled }) => {
    const home = annulled ? undefined : homeOf(remark);
    return home ? [{ remark, home }] : [];
  });
}

/** All that homes rest on, capped as it is kept. */
function personsIn({ units, halfMonths, persons }: OwnCounts): Uint8Array {
  return Uint8Array.from(units.flatMap((unit) => halfMonths.map((halfMonth) => persons(unit, halfMonth))));
}

function treeAt({ ofTheTime }: Trees) {
  return (halfMonth: string) => {
    const stretch = stretchOf(ofTheTime, halfMonth);
    if (!stretch) throw new Error("there is no tree at any time");
    return stretch.tree;
  };
}
