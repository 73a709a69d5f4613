import type { KnownSurvey } from "#server/store/known-survey.ts";
import { Numbering } from "./kept-cells.ts";
import { KeptKind } from "./kept-kind.ts";
import type { Kind } from "./read-cells.ts";

/** Cells of this kind are not in memory as they are now; who asked asks again when they are. */
export class NotReady extends Error {
  readonly survey: string;
  readonly kind: Kind;
  constructor(survey: string, kind: Kind) {
    super(`the ${kind} cells are not in memory as they are now`);
    this.name = "NotReady";
    this.survey = survey;
    this.kind = kind;
  }
}

/** A unit's half-month, in which something was counted since it was read. */
export type Key = { readonly unit: string; readonly halfMonth: string };

/** A kind of cells, whether it is whole, and what is to be read again before anybody asks for it. */
type State = { readonly cells: KeptKind; loaded: boolean; readonly stale: Map<string, Set<string>> };

/** What is kept in memory of one survey version, by kind. */
export class KeptVersion {
  readonly survey: KnownSurvey;
  readonly units = new Numbering();
  readonly #kinds = new Map<Kind, State>();
  constructor(survey: KnownSurvey) {
    this.survey = survey;
  }

  /** The cells of a kind, whole and as they are now; throws NotReady. */
  ready(kind: Kind): KeptKind {
    const state = this.#kinds.get(kind);
    if (!state?.loaded || state.stale.size > 0) throw new NotReady(this.survey.hash, kind);
    return state.cells;
  }

  isLoaded(kind: Kind): boolean {
    return this.#kinds.get(kind)?.loaded === true;
  }

  /** Begins to load a kind; from now on it is told what changes. */
  begin(kind: Kind): KeptKind {
    const cells = new KeptKind(this.survey.layout);
    this.#kinds.set(kind, { cells, loaded: false, stale: new Map() });
    return cells;
  }

  /** All of a kind was read; what became stale meanwhile is read again when somebody asks. */
  finish(kind: Kind): void {
    const state = this.#kinds.get(kind);
    state?.cells.trim();
    if (state) state.loaded = true;
  }

  /** Kinds of which something is to be read again. */
  get staleKinds(): readonly Kind[] {
    return [...this.#kinds].flatMap(([kind, { loaded, stale }]) => (loaded && stale.size > 0 ? [kind] : []));
  }

  /** What was counted there is to be read again, but for what all values together have, which is where it was seen. */
  outdate({ unit, halfMonth }: Key): void {
    for (const [kind, { stale }] of this.#kinds) if (kind !== "none") stale.set(unit, (stale.get(unit) ?? new Set()).add(halfMonth));
  }

  /** The cells of a kind, also while they are loaded or read again. */
  cellsOf(kind: Kind): KeptKind {
    const state = this.#kinds.get(kind);
    if (!state) throw new NotReady(this.survey.hash, kind);
    return state.cells;
  }

  /** Half-months of a kind that are to be read again, by unit. */
  stale(kind: Kind): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#kinds.get(kind)?.stale ?? new Map();
  }

  /** What was stale has been read again. */
  freshened(kind: Kind): void {
    this.#kinds.get(kind)?.stale.clear();
  }

  /** Changes when there are units, periods or values that were not there before, so that all is to be numbered anew. */
  get shape(): string {
    const kinds = [...this.#kinds].map(([kind, { cells }]) => [kind, cells.values.names.length, cells.hasRest, cells.periods.size]);
    return JSON.stringify([this.units.names.length, kinds]);
  }
}
