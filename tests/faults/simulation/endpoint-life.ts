import { hash } from "node:crypto";
import { join } from "node:path";
import type { Hono } from "hono";
import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { createApp } from "../../../src/server/app.ts";
import { type Fleet, openFleet } from "../../../src/server/devices/fleet.ts";
import { makeOrganisationKey } from "../../../src/server/devices/organisation-keys.ts";
import { plainDoor } from "../../../src/server/door/door.ts";
import { openReports } from "../../../src/server/integrity/reports.ts";
import { openJournal } from "../../../src/server/journal.ts";
import { ever, sinceEver } from "../../../src/server/organisation/unit-history.ts";
import { type Lodge, openLodge } from "../../../src/server/people/lodge.ts";
import { openPeopleDoor } from "../../../src/server/people/people-door.ts";
import { openReading } from "../../../src/server/reader.ts";
import { writeOrganisation } from "../../../src/server/store/organisation.ts";
import { sqliteStoreOn } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { writeSurveys, writeSurveysInForce } from "../../../src/server/store/surveys.ts";
import { aSurvey } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { EndpointDisk, MortalStore } from "./mortal-store.ts";
import { virtualKeyring } from "./virtual-crypto.ts";

const name = (vi: string) => ({ vi, en: vi });
const unit = (id: string, parent: string | null) =>
  sinceEver({ id, name: name(id), kind: parent === null ? "province" : "commune", parent, serves: parent !== null, counters: [] });

/** The units of the simulated province: the tablets stand in the first two of those that serve. */
const province = {
  organisation: { id: "tinh", name: name("Tỉnh") },
  units: [unit("tinh", null), unit("so-xay-dung", "tinh"), unit("xa-mot", "tinh"), unit("xa-hai", "tinh")],
  fields: [{ id: "land", name: name("Đất đai"), from: ever, endedOn: null }],
};

/** The survey the tablets ask by, and one that the endpoint comes to know only later. */
export const survey = aSurvey();
export const laterSurvey = aSurvey({ version: 2 });

/** The store before the first answer, what an endpoint needs besides, and the disks of tablets that it knows, by which tablet. */
export type Ground = {
  readonly image: Uint8Array;
  readonly folder: string;
  readonly lodge: Lodge;
  readonly disks: ReadonlyMap<string, { readonly disk: IDBFactory; readonly name: string }>;
};

/** One process of the endpoint, from its start to its end. */
export type EndpointLife = {
  readonly app: Hono;
  readonly fleet: Fleet;
  readonly store: Store;
  readonly connection: MortalStore;
  /** What it wrote into its log of failures. */
  readonly failures: unknown[];
};

/** The simulated keyring knows the keys. */
const noKeys = "/nowhere";

export async function makeGround(folder: string, now: Date): Promise<Ground> {
  const connection = new MortalStore(new EndpointDisk(null));
  const store = await sqliteStoreOn(connection.database, folder);
  const keys = join(folder, "keys");
  await store.change(async (transaction) => {
    await writeOrganisation(transaction, province);
    await makeOrganisationKey(transaction, { folder: keys, actor: "the set-up", now });
  });
  await publish(store, survey);
  await signedIn(store, { role: "admin", now });
  const lodge = await openLodge({ store, now: () => now, keys, fields: province.fields });
  return { lodge, folder, image: connection.serialize(), disks: new Map() };
}

/** Puts a survey in force. */
export async function publish(store: Pick<Store, "change">, definition: SurveyDefinition): Promise<void> {
  const text = canonicalText(definition);
  const version = { hash: hash("sha256", text), definition: text };
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [version]);
    await writeSurveysInForce(transaction, [version.hash]);
  });
}

/** Starts the endpoint on what lies on its disk. */
export async function startEndpoint({ lodge: before, folder }: Ground, disk: EndpointDisk, now: () => Date): Promise<EndpointLife> {
  const connection = new MortalStore(disk);
  const store = await sqliteStoreOn(connection.database, folder);
  const failures: unknown[] = [];
  const journal = openJournal({ info() {}, error: (line: unknown) => void failures.push(line) });
  const fleet = { ...(await openFleet(store, { keys: noKeys, now })), keyring: virtualKeyring(store.store) };
  const lodge = { ...before, store, now };
  const app = createApp({
    backups: null,
    door: plainDoor,
    doorkeeper: { person: openPeopleDoor(lodge), device: fleet.door },
    lodge,
    fleet,
    program: { version: "1", since: "2026-11-01T00:00:00Z" },
    store,
    reading: openReading(store.place),
    journal,
    reports: openReports({ check: () => Promise.reject(new Error("nobody checks here")), now, onFailure: journal.failed }),
    now,
    pages: join(folder, "pages"),
    isStopping: () => false,
    onBroken: () => {},
  });
  return { app, fleet, store, connection, failures };
}
