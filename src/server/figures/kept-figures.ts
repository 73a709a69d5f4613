import type { Kysely } from "kysely";
import { commonSettings } from "#server/organisation/common-settings.ts";
import { treesOf } from "#server/organisation/tree-in-time.ts";
import { readKnownVersion } from "#server/store/known-version.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { readMeta } from "#server/store/meta.ts";
import { type Organisation, readOrganisation } from "#server/store/organisation.ts";
import type { Tables } from "#server/store/tables.ts";
import { bringUpToDate, changedHalfMonths, readStale } from "./bring-up-to-date.ts";
import type { Figures } from "./figures.ts";
import { FiguresOfVersion } from "./figures-of-version.ts";
import { KeptVersion, NotReady } from "./kept-version.ts";

/** A version in memory, and how it is read. */
type Kept = { readonly version: KeptVersion; figures: FiguresOfVersion | null; shape: string };

/** What is new in a store: half-months by version, and the hour until which it is counted. */
export type News = { readonly halfMonths: ReadonlyMap<KeptVersion, ReadonlySet<string>>; readonly dataUntil: string | null };

/** Whose units and months are read, and on which day; `by` is all of it on which figures rest. */
type Read = { readonly organisation: Organisation; readonly knownVersion: number; readonly today: string; readonly by: string };

/** All versions of a store as far as they are in memory. */
export class KeptFigures {
  readonly #byHash = new Map<string, Kept>();
  #read: Read | null = null;
  #dataUntil: string | null = null;

  get dataUntil(): string | null {
    return this.#dataUntil;
  }

  /** Cells whose change is looked for. */
  get cells(): number {
    return this.#ready().reduce((sum, { version }) => sum + version.units.names.length * version.ready("none").periods.size, 0);
  }

  /** The organisation as it is now; by its trees, months and smallest group figures are read from now on. */
  async organisationOn(database: Kysely<Tables>, today: string): Promise<Organisation> {
    const knownVersion = await readKnownVersion(database);
    const before = this.#read;
    if (before?.knownVersion === knownVersion && before.today === today) return before.organisation;
    const organisation = before?.knownVersion === knownVersion ? before.organisation : await readOrganisation(database);
    if (!organisation) throw new Error("the store has no organisation");
    const by = JSON.stringify([organisation.units, commonSettings(organisation), today]);
    if (before?.by !== by) for (const kept of this.#byHash.values()) kept.figures = null;
    this.#read = { organisation, knownVersion, today, by };
    return organisation;
  }

  /** What is new since it was read. */
  async news(database: Kysely<Tables>): Promise<News> {
    const halfMonths = new Map<KeptVersion, ReadonlySet<string>>();
    for (const { version } of this.#ready()) {
      const changed = await changedHalfMonths(database, version);
      if (changed.size > 0) halfMonths.set(version, changed);
    }
    return { halfMonths, dataUntil: await readMeta(database, "counted_until") };
  }

  /** Takes in what is new, in the same transaction in which it was found. */
  async takeIn(database: Kysely<Tables>, { halfMonths: byVersion, dataUntil }: News): Promise<void> {
    const units = this.#read?.organisation.units.map(({ id }) => id) ?? [];
    for (const { version, figures } of this.#ready()) {
      const halfMonths = byVersion.get(version);
      if (!halfMonths) continue;
      const changed = await bringUpToDate(database, version, { halfMonths, units });
      figures?.renew(changed);
    }
    this.#dataUntil = dataUntil;
  }

  /** Reads again what is stale of a kind, in a transaction in which all that is new was taken in. Gives whether it is in memory at all. */
  async freshen(database: Kysely<Tables>, { survey, kind }: NotReady): Promise<boolean> {
    const kept = this.#byHash.get(survey);
    if (!kept?.version.isLoaded(kind)) return false;
    const changed = await readStale(database, kept.version, kind);
    kept.figures?.renew(changed);
    return true;
  }

  /** Reads again all that is stale, so that nobody has to wait for it. */
  async freshenAll(database: Kysely<Tables>): Promise<void> {
    for (const { version, figures } of this.#ready())
      for (const kind of version.staleKinds) {
        const changed = await readStale(database, version, kind);
        figures?.renew(changed);
      }
  }

  /** The version to load cells into. */
  versionOf(survey: KnownSurvey): KeptVersion {
    const known = this.#byHash.get(survey.hash);
    if (known) return known.version;
    const version = new KeptVersion(survey);
    this.#byHash.set(survey.hash, { version, figures: null, shape: "" });
    return version;
  }

  get figures(): Figures {
    return {
      select: (selected) => this.#of(selected.survey).select(selected),
      divide: (selected, by) => this.#of(selected.survey).divide(selected, by),
      annulled: (selected) => this.#of(selected.survey).annulled(selected),
      unflagged: (selected) => this.#of(selected.survey).unflagged(selected),
      own: (survey) => this.#of(survey).own(),
    };
  }

  #of(survey: string): FiguresOfVersion {
    const kept = this.#byHash.get(survey);
    if (!kept?.version.isLoaded("none") || !this.#read) throw new NotReady(survey, "none");
    const { organisation, today } = this.#read;
    const { minimumGroup, closingDay: closing } = commonSettings(organisation);
    if (kept.figures === null || kept.shape !== kept.version.shape) {
      kept.figures = new FiguresOfVersion(kept.version, { trees: treesOf(organisation.units, today), closing, minimumGroup });
      kept.shape = kept.version.shape;
    }
    return kept.figures;
  }

  #ready(): readonly Kept[] {
    return [...this.#byHash.values()].filter(({ version }) => version.isLoaded("none"));
  }
}
