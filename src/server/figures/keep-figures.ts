import type { Kysely } from "kysely";
import type { Source } from "#server/integrity/rows-of.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { oneAtATime } from "#server/store/one-at-a-time.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Figures } from "./figures.ts";
import { KeptFigures } from "./kept-figures.ts";
import { NotReady } from "./kept-version.ts";
import { load } from "./load.ts";
import { Pace } from "./pace.ts";
import type { Kind } from "./read-cells.ts";

/** A store as it was at one instant. */
export type Instant = {
  readonly database: Kysely<Tables>;
  readonly organisation: Organisation;
  readonly figures: Figures;
  /** The hour until which counts are in these figures, as an ISO instant; null on an empty store. */
  readonly dataUntil: string | null;
};

type Work<Answer> = (instant: Instant) => Answer | Promise<Answer>;

type Sources = {
  /** For questions, one at a time. */
  readonly asking: Kysely<Tables>;
  /** A connection of its own, for loading meanwhile. */
  readonly loading: Kysely<Tables>;
  readonly engine: Source["engine"];
  readonly surveyOf: (database: Kysely<Tables>, hash: string) => Promise<KnownSurvey>;
  /** Milliseconds from anywhere. */
  readonly clock: () => number;
  readonly pace?: Pick<Pace, keyof Pace>;
};

/** Every kind of cells, the ones that are asked for most first. */
const kinds: readonly Kind[] = [
  "none",
  "week",
  "field",
  "launched-by",
  "respondent-type",
  "channel",
  "language",
  "assisted",
  "quality",
  "staff-word",
  "wave",
  "counter",
  "procedure",
];

/**
 * Keeps all counts of a store in memory. An answer is made of one instant: what was counted since the last one is taken in before
 * it where that is quick, afterwards where it is not (`pace.ts`); cells that nobody asked for yet are loaded first.
 */
export function keepFigures({ asking, loading, engine, surveyOf, clock, pace = new Pace() }: Sources) {
  const inTurn = oneAtATime();
  const loadInTurn = oneAtATime();
  const kept = new KeptFigures();
  let mustTakeIn = true;
  let later: NodeJS.Timeout | undefined;

  /** Takes in what is new if it is time; gives when it began, or null where it waits. */
  async function takeIn(database: Kysely<Tables>, always: boolean): Promise<number | null> {
    const begun = clock();
    const news = await kept.news(database);
    const isNew = news.halfMonths.size > 0;
    const isBefore = always || mustTakeIn || pace.isBefore({ now: begun, cells: kept.cells });
    if (isNew && !isBefore) {
      later ??= setTimeout(takeInLater, pace.waitMs(begun)).unref();
      return null;
    }
    await kept.takeIn(database, news);
    mustTakeIn = false;
    return isNew ? begun : null;
  }

  function takeInLater(): void {
    later = undefined;
    void inTurn(() =>
      atOneInstant(asking, async (database) => {
        const begun = await takeIn(database, true);
        await kept.freshenAll(database);
        if (begun !== null) pace.took(clock() - begun, clock());
      }),
    ).catch(() => {
      // The next question meets the same failure and tells of it.
      mustTakeIn = true;
    });
  }

  async function once<Answer>(today: string, work: Work<Answer>): Promise<Answer> {
    return atOneInstant(asking, async (database) => {
      const organisation = await kept.organisationOn(database, today);
      const begun = await takeIn(database, false);
      const answer = await withFreshCells(database, () =>
        work({ database, organisation, figures: kept.figures, dataUntil: kept.dataUntil }),
      );
      if (begun !== null) pace.took(clock() - begun, clock());
      return answer;
    });
  }

  /** Cells that are in memory and not fresh are read again at the same instant, which must then be that of all. */
  async function withFreshCells<Answer>(database: Kysely<Tables>, work: () => Answer | Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof NotReady)) throw error;
        await takeIn(database, true);
        if (!(await kept.freshen(database, error))) throw error;
      }
    }
  }

  function loadCells({ survey, kind }: Pick<NotReady, "survey" | "kind">): Promise<void> {
    return loadInTurn(async () => {
      await atOneInstant(loading, async (database) => {
        const version = kept.versionOf(await surveyOf(database, survey));
        for (const one of new Set<Kind>(["none", kind])) if (!version.isLoaded(one)) await load({ database, engine }, version, one);
      });
      mustTakeIn = true;
    });
  }

  return {
    /** Gives what is made of one instant; it may be made several times until all cells it needs are there. */
    answer: async <Answer>(today: string, work: Work<Answer>): Promise<Answer> => {
      for (;;) {
        try {
          return await inTurn(() => once(today, work));
        } catch (error) {
          if (!(error instanceof NotReady)) throw error;
          await loadCells(error);
        }
      }
    },
    /** Loads all there is, so that nobody has to wait for it; who asks meanwhile comes first. */
    warm: async (): Promise<void> => {
      const surveys = await readSurveys(loading);
      for (const kind of kinds) for (const hash of surveys.keys()) await loadCells({ survey: hash, kind });
    },
  };
}

function atOneInstant<Done>(database: Kysely<Tables>, work: (database: Kysely<Tables>) => Promise<Done>): Promise<Done> {
  return database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
}
