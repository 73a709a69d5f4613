import type { Hono } from "hono";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import type { Configuration } from "./configuration.ts";
import { openJournal } from "./journal.ts";
import { openJudging } from "./judging.ts";
import { openFleet } from "./devices/fleet.ts";
import { servedProgram } from "./devices/served-program.ts";
import { missingKeyFiles, tendFleet } from "./devices/tend-fleet.ts";
import { type Lodge, openLodge } from "./people/lodge.ts";
import { openPeopleDoor } from "./people/people-door.ts";
import { openSetUp } from "./people/set-up.ts";
import { backupsIn } from "./keeping/back-up.ts";
import { backupDays, keepBackingUp } from "./keeping/backups.ts";
import { StoreInUse, takeForSoleUse } from "./store/sqlite/sole-use.ts";
import { putFirstInForce } from "./organisation/first-in-force.ts";
import { startIntegrityWork } from "./integrity/work.ts";
import { openReading } from "./reader.ts";
import { definitions, shippedFields, shippedInstruments, shippedSurveys } from "./shipped-surveys.ts";
import type { StorePlace } from "./store/engine.ts";
import { storeFailure } from "./store/failure.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { writeSurveys } from "./store/surveys.ts";

const house = `${import.meta.dirname}/../..`;
const pages = `${house}/dist`;
const minute = 60_000;
/** Whoever waits for the endpoint to start comes first. */
const secondsToSettle = 2;
const missingKey =
  "the file of the organisation's private key is missing: what tablets seal to it is kept unopened until the file is back or restored from its recovery copy";

/** The questionnaires an endpoint can put in force, by name. */
export const instruments: readonly string[] = shippedInstruments(definitions);

/** A store with its questionnaires in force and what answers for it, not yet listening. */
export type OpenEndpoint = {
  readonly store: Store;
  readonly app: Hono;
  readonly lodge: Lodge;
  /** Opens the set-up of a store that still waits for it, until the next start; null where it is done. */
  readonly setUpCode: string | null;
  /** From now on new calls are sent away. */
  readonly turnAway: () => void;
  /** Commits what is being written, writes the last counts and lets go of the store. */
  readonly close: () => Promise<void>;
};

/** Opens the store, gives it what comes with the program, and makes the app around it. */
export async function openEndpoint({ logger, onBroken, now = () => new Date(), ...configuration }: Needs): Promise<OpenEndpoint> {
  const { data, databaseUrl, survey } = configuration;
  const place = databaseUrl === null ? { folder: data } : { databaseUrl };
  const sole = solelyUsed(place);
  const store = await openStore(place);
  const shipped = shippedSurveys(definitions);
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [...shipped.values()]);
    const first = shipped.get(survey);
    if (first) await putFirstInForce(transaction, first.hash);
  });
  const lodge = await openLodge({ store, now, keys: configuration.keys, fields: shippedFields(definitions) });
  const judge = openJudging({ folder: configuration.keys, store: store.store });
  const fleet = await openFleet(store, { keys: configuration.keys, now, onLook: judge.lookForKeys });
  const reading = openReading(store.place);
  const journal = openJournal(logger);
  const { backups } = configuration;
  const copying = { backups, days: backupDays, database: store.database, now, onMade: journal.backedUp, onFailure: journal.failed };
  const backingUp = "folder" in place ? keepBackingUp({ data: place.folder, ...copying }) : null;
  const writing = setInterval(journal.writeCounts, minute).unref();
  const warming = setTimeout(() => reading.warm(), secondsToSettle * 1000).unref();
  for (const key of await missingKeyFiles({ store, fleet })) logger.error({ key, folder: configuration.keys }, missingKey);
  const onFailure = (error: unknown): void => {
    journal.failed(error);
    if (storeFailure(error) === "broken") onBroken();
  };
  const stopTending = tendFleet({ store, fleet, now, onFailure });
  const integrity = startIntegrityWork({ store, now, onFailure });
  let stopping = false;
  const started = now();
  const app = createApp({
    backups: backingUp && { folder: backups, newest: () => backupsIn(backups).find(({ whole }) => whole)?.madeAt ?? null, since: started },
    door: configuration,
    doorkeeper: { person: openPeopleDoor(lodge), device: fleet.door },
    lodge,
    fleet,
    program: servedProgram(pages),
    store,
    reading,
    judging: judge.judging,
    journal,
    reports: integrity.reports,
    now,
    pages,
    isStopping: () => stopping,
    onBroken,
  });
  return {
    store,
    app,
    lodge,
    setUpCode: await openSetUp(store),
    turnAway: () => {
      stopping = true;
    },
    close: async () => {
      clearInterval(writing);
      clearTimeout(warming);
      await stopTending();
      await integrity.stop();
      await backingUp?.stop();
      await reading.close();
      await judge.close();
      await store.close();
      sole?.giveBack();
      journal.writeCounts();
    },
  };
}

/** A folder is for one process; a PostgreSQL database, which has backups of its own, serves several. */
function solelyUsed(place: StorePlace): ReturnType<typeof takeForSoleUse> {
  if (!("folder" in place)) return null;
  const sole = takeForSoleUse(place.folder);
  if (sole === null) throw new StoreInUse(place.folder);
  return sole;
}

type Needs = Configuration & {
  readonly logger: Pick<Logger, "info" | "error">;
  /** The clock of all it does; this machine's unless another is handed in. */
  readonly now?: () => Date;
  /** Called when the disk fails: what was synced is no longer known, so the process must end and start anew. */
  readonly onBroken: () => void;
};
