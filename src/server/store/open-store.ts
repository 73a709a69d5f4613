import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { openWriter } from "./connection.ts";
import { storeFailure } from "./failure.ts";
import { groupCommit } from "./group-commit.ts";
import { openKeeper } from "./keep.ts";
import type { KnownSurvey } from "./known-survey.ts";
import { kyselyOn } from "./kysely-on-node-sqlite.ts";
import { readMeta, readOrMakeMeta, writeMeta } from "./meta.ts";
import { migrate } from "./migrations.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Organisation, readOrganisation, writeOrganisation } from "./organisation.ts";
import { readSurveys, type StoredSurvey, writeSurveys, writeSurveysInForce } from "./surveys.ts";

/** What the store knows of surveys and units right now; a change makes a new value. */
export type Known = {
  readonly surveys: ReadonlyMap<string, KnownSurvey & { readonly inForce: boolean }>;
  readonly organisation: Organisation;
  readonly units: ReadonlySet<string>;
};

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Where the database lies in a folder of data. */
export function storePath(folder: string): string {
  return join(folder, "sipas.sqlite");
}

/** Opens the store in a folder, made when it is not there, and brings it to its newest form. */
export async function openStore(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return storeOn(openWriter(storePath(folder)), folder);
}

const nobody: Organisation = { organisation: { id: "", name: { vi: "", en: "" } }, units: [], fields: [] };

/** The store on a connection that is handed in, the only one that writes. */
export async function storeOn(connection: DatabaseSync, folder: string) {
  const database = kyselyOn(connection);
  await migrate(database);
  const inTurn = oneAtATime();
  const store = await readOrMakeMeta(database, "store", randomUUID);
  const epoch = await readOrMakeMeta(database, "epoch", randomUUID);
  let known = await readKnown();

  async function readKnown(): Promise<Known> {
    const organisation = (await readOrganisation(database)) ?? nobody;
    return { organisation, units: new Set(organisation.units.map(({ id }) => id)), surveys: await readSurveys(database) };
  }

  function change(write: () => Promise<void>): Promise<void> {
    return inTurn(async () => {
      await write();
      known = await readKnown();
    });
  }

  return {
    /** The database file, for those who read beside it. */
    path: storePath(folder),
    /** Names the store for ever. */
    store,
    /** Changes when the store was restored or moved. */
    epoch,
    known: (): Known => known,
    /** Keeps a delivery; resolves with one ruling per record, in their order, after the commit has reached the disk. */
    keep: groupCommit({ commit: openKeeper(connection), isOfStore: (error) => storeFailure(error) !== null, inTurn }),
    replaceOrganisation: (organisation: Organisation) => change(() => writeOrganisation(database, organisation)),
    keepSurveys: (surveys: readonly StoredSurvey[]) => change(() => writeSurveys(database, surveys)),
    putInForce: (hashes: readonly string[]) => change(() => writeSurveysInForce(database, hashes)),
    readMeta: (name: string) => readMeta(database, name),
    writeMeta: (name: string, value: string) => inTurn(() => writeMeta(database, name, value)),
    /** Waits for what is being written, then lets go of the file. */
    close: () => inTurn(() => connection.close()),
  };
}
