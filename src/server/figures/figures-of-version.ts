import type { Decision, Showing } from "#survey/disclosure.ts";
import { openPartsOfToday } from "#server/organisation/parts-of-today.ts";
import type { Trees } from "#server/organisation/tree-in-time.ts";
import type { Dimension } from "#server/store/cell.ts";
import type { Closing } from "#survey/period.ts";
import { axesOf } from "./axes-of.ts";
import { type Numbers, numbersOf, type Reading, spanOf, unitRows } from "./asked-cells.ts";
import { type Asking, countsByRow, countsByValue, countsOf, restOf } from "./counts-of.ts";
import { decisionOf, showingsFor } from "./decided.ts";
import type { Counted, CountedRow, Division, Figures, Selected, TimeDivision } from "./figures.ts";
import type { Key, KeptVersion } from "./kept-version.ts";
import { type OwnCounts, ownCounts } from "./own-counts.ts";
import { type Lattices, openLattices, type Told } from "./lattices.ts";
import { decidedColumns, personsCounter } from "./persons.ts";
import { type Counts, noCounts, type Standings } from "./row-sum.ts";
import { isOfTime, timesInside } from "./time-rows.ts";
import { ToldBefore } from "./told-before.ts";

/** By what a version's cells are read. */
export type ReadBy = { readonly trees: Trees; readonly closing: Closing; readonly minimumGroup: number };

type Ground = { readonly reading: Reading; readonly lattices: Lattices };

/** Where a set of counts stands among those beside which it is told. */
type Row = { readonly told: Told; readonly numbers: Numbers; readonly at: number; readonly value: string | undefined };

const whoCounts: Standings = ["counted", "flagged", "partial"];

/** The figures of one survey version, on what of it is in memory; NotReady where cells are not. */
export class FiguresOfVersion implements Figures {
  readonly #kept: KeptVersion;
  /** Null where nothing was counted. */
  readonly #ground: Ground | null;
  readonly #count: ReturnType<typeof personsCounter>;
  readonly #told = new ToldBefore<Counted>();
  readonly #rowsTold = new ToldBefore<CountedRow>();

  constructor(kept: KeptVersion, { trees, closing, minimumGroup }: ReadBy) {
    const axes = axesOf(kept, trees, closing);
    this.#kept = kept;
    this.#count = personsCounter(kept.survey.layout);
    this.#ground = axes && {
      reading: { axes, trees, closing, partsOfToday: openPartsOfToday(trees) },
      lattices: openLattices(kept, axes, minimumGroup),
    };
  }

  select(selected: Selected): Counted {
    return this.#one(selected, whoCounts, toldOf(selected.only?.dimension ?? "none", selected.only?.value));
  }

  annulled(selected: Selected): Counted {
    return this.#one(selected, ["annulled"], { of: "annulled" });
  }

  unflagged(selected: Selected): Counted {
    return this.#one(selected, ["counted"], { of: "standing" });
  }

  divide(selected: Selected, by: Division): readonly CountedRow[] {
    const asking = this.#asking(selected, whoCounts);
    if (asking === null) return [];
    if (isOfTime(by)) return this.#byTime(asking, by);
    return by === "unit" ? this.#byUnit(asking) : this.#byValue(asking, by);
  }

  own(): OwnCounts {
    return ownCounts(this.#kept);
  }

  /** Units have other counts in these half-months. */
  renew(keys: readonly Key[]): void {
    this.#ground?.lattices.renew(keys);
  }

  #one(selected: Selected, standings: Standings, told: Told): Counted {
    const asking = this.#asking(selected, standings);
    if (asking === null) return this.#nobody();
    const { reading, span } = asking;
    const place = placeOf(asking, standings.join());
    const row = { told, numbers: numbersOf(reading, selected, span), at: span.at, value: selected.only?.value };
    return this.#told.same(place, this.#decided(countsOf(asking), row));
  }

  #byTime({ reading, selected, span }: Asking, by: TimeDivision): readonly CountedRow[] {
    const { axes, closing } = reading;
    const rows = timesInside(axes.time, { period: selected.period, by, closing });
    return rows.flatMap((key) => {
      const counted = this.select({ ...selected, period: key });
      return isSomebody(counted) ? [this.#rowsTold.same(placeOf({ selected, span }, key), { ...counted, key })] : [];
    });
  }

  #byUnit(asking: Asking): readonly CountedRow[] {
    const { reading, selected, span } = asking;
    const rows = unitRows(reading, selected, span);
    const counts = countsByRow(asking, rows);
    const told = toldOf(selected.only?.dimension ?? "none", selected.only?.value);
    const keys = rows.keys.filter((key) => counts.has(key) || rows.isOpen(key));
    return keys.map((key) => {
      const row = counts.get(key) ?? noCounts(this.#kept.survey.layout);
      const counted = this.#decided(row, { told, numbers: rows.numbersOf(key), at: span.at, value: selected.only?.value });
      return this.#rowsTold.same(placeOf(asking, `unit ${key}`), Object.assign(counted, { key }));
    });
  }

  #byValue(asking: Asking, dimension: Dimension): readonly CountedRow[] {
    const { reading, selected, span } = asking;
    const numbers = numbersOf(reading, selected, span);
    return [...countsByValue(asking, dimension)].map(([key, counts]) => {
      const counted = this.#decided(counts, { told: toldOf(dimension, key), numbers, at: span.at, value: key });
      return this.#rowsTold.same(placeOf(asking, `${dimension} ${key}`), Object.assign(counted, { key }));
    });
  }

  #decided(counts: Counts, { told, numbers, at, value }: Row): Counted {
    const { reading, lattices } = this.#ground ?? {};
    const number = this.#numberOf(told, value);
    if (!reading || !lattices || number === undefined) return this.#nobody();
    const { time } = reading.axes;
    const isWeek = at >= time.times.length;
    // Weeks are told of all values together only.
    if (numbers === null || (isWeek && told !== ofAll)) return Object.assign(counts, { decision: this.#decisionEverywhere("complement") });
    const showings = showingsFor({ ...lattices.of(told), time }, { ...numbers, at, value: number }, () => this.#personsIn(counts));
    return Object.assign(counts, { decision: decisionOf(showings) });
  }

  /** The number of a value in a lattice, null for all together; undefined for one that nobody has. */
  #numberOf(told: Told, value: string | undefined): number | null | undefined {
    if (told.of === "standing") return 0;
    if (told.of === "annulled" || value === undefined) return null;
    if (told.of === "quality") return this.#kept.ready("quality").values.of(value) === undefined ? undefined : 0;
    const { values } = this.#kept.ready(told.dimension);
    return values.of(value) ?? (value === restOf(told.dimension) ? values.names.length : undefined);
  }

  #asking(selected: Selected, standings: Standings): Asking | null {
    const { reading } = this.#ground ?? {};
    const span = reading && spanOf(reading, selected);
    return reading && span ? { kept: this.#kept, reading, selected, span, standings } : null;
  }

  #personsIn({ tally, launches }: Counts): Float64Array {
    const { layout } = this.#kept.survey;
    const persons = new Float64Array(decidedColumns(layout).length);
    this.#count(tally, persons);
    persons[persons.length - 1] = Object.values(layout.slotByOutcome).reduce((sum, slot) => sum + (launches[slot] ?? 0), 0);
    return persons;
  }

  #nobody(): Counted {
    return Object.assign(noCounts(this.#kept.survey.layout), { decision: this.#decisionEverywhere("empty") });
  }

  #decisionEverywhere(showing: Showing): Decision {
    return decisionOf(decidedColumns(this.#kept.survey.layout).map(() => showing));
  }
}

/** Where a set of counts is told: of what, of which periods, and as which row. Part of a period that is all of it so far is told at one place with it. */
function placeOf({ selected: { unit, tree, only }, span }: Pick<Asking, "selected" | "span">, row: string): string {
  return JSON.stringify([unit, tree, only, span.at, span.periods.map(({ name, parts }) => [name, parts.length]), row]);
}

/** All values together. */
const ofAll: Told = { of: "dimension", dimension: "none" };

function toldOf(dimension: Dimension, value: string | undefined): Told {
  if (dimension === "none") return ofAll;
  return dimension === "quality" ? { of: "quality", value: value ?? "" } : { of: "dimension", dimension };
}

function isSomebody({ launches }: Counts): boolean {
  return launches.some((count) => count > 0);
}
