import { hash as digest } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { Receipt } from "#protocol/responses.ts";
import type { OrganisationKey } from "#protocol/sealing.ts";
import type { Response as Form } from "#survey/response.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { createApp } from "../../src/server/app.ts";
import { type Door, plainDoor } from "../../src/server/door/door.ts";
import { openChecker } from "../../src/server/integrity/checker.ts";
import { openReports } from "../../src/server/integrity/reports.ts";
import type { BackupFolder } from "../../src/server/keeping/serve-backups.ts";
import type { BackupAge } from "../../src/server/keeping/serve-notices.ts";
import { openJournal } from "../../src/server/journal.ts";
import { openFleet } from "../../src/server/devices/fleet.ts";
import { makeOrganisationKey, readOrganisationKeys } from "../../src/server/devices/organisation-keys.ts";
import { openLodge } from "../../src/server/people/lodge.ts";
import { openPeopleDoor } from "../../src/server/people/people-door.ts";
import { ever, sinceEver } from "../../src/server/organisation/unit-history.ts";
import { openReading } from "../../src/server/reader.ts";
import type { Engine } from "../../src/server/store/engine.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { sqliteStoreOn, storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { type Organisation, writeOrganisation } from "../../src/server/store/organisation.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aTablet, enrolIn } from "../support/an-enrolled-tablet.ts";
import { ownDatabase } from "../support/postgres.ts";
import { signedIn } from "../support/signed-in.ts";

const name = (vi: string) => ({ vi, en: vi });
const unit = (id: string, parent: string | null) =>
  sinceEver({ id, name: name(id), kind: parent === null ? "province" : "commune", parent, serves: parent !== null, counters: [] });

type Organised = Omit<Organisation, "settings">;

/** A province with a department and two communes. */
export const province: Organised = {
  organisation: { id: "tinh", name: name("Tỉnh") },
  units: [unit("tinh", null), unit("so-xay-dung", "tinh"), unit("xa-mot", "tinh"), unit("xa-hai", "tinh")],
  fields: [
    { id: "land", name: name("Đất đai"), from: ever, endedOn: null },
    { id: "civil", name: name("Hộ tịch"), from: ever, endedOn: null },
  ],
};

export const tablet = "0f0e0d0c-0b0a-4908-8706-050403020100";

/** A running endpoint without a port, in a folder of its own. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The same on either engine. */
export type DeskOnAny = Awaited<ReturnType<typeof deskAround>>;

type Wishes = {
  readonly survey?: SurveyDefinition;
  readonly folder?: string;
  readonly organisation?: Organised;
  readonly door?: Partial<Door>;
  readonly backups?: (BackupAge & BackupFolder) | null;
};

/** Every engine a store may be kept by, for tests of both. */
export const engines = ["sqlite", "postgres"] as const satisfies Engine[];

/** On SQLite, with the connection that writes. */
export async function openDesk({ folder = newFolder(), ...wishes }: Wishes = {}) {
  const connection = openWriter(storePath(folder));
  const store = await sqliteStoreOn(connection, folder);
  const close = async () => {
    if (connection.isOpen) await store.close();
  };
  const desk = await deskAround(store, { folder, close, wishes });
  return { ...desk, connection };
}

/** On either engine, in a folder or a database of its own. */
export async function openDeskOn(engine: Engine, wishes: Omit<Wishes, "folder"> = {}): Promise<DeskOnAny> {
  if (engine === "sqlite") return openDesk(wishes);
  const database = await ownDatabase();
  const store = await openStore({ databaseUrl: database.url });
  const close = async () => {
    await store.close();
    await database[Symbol.asyncDispose]();
  };
  return deskAround(store, { folder: newFolder(), close, wishes });
}

type Around = { readonly folder: string; readonly close: () => Promise<void>; readonly wishes: Wishes };

async function deskAround(store: Store, { folder, close: closeStore, wishes }: Around) {
  const { survey = aSurvey(), organisation = province, door = {}, backups = null } = wishes;
  const reorganise = (other: Organised) => store.change((transaction) => writeOrganisation(transaction, other));
  await reorganise(organisation);
  const definition = canonicalText(survey);
  const version = { hash: digest("sha256", definition), definition };
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [version]);
    await writeSurveysInForce(transaction, [version.hash]);
  });
  const reading = openReading(store.place);
  const lines: unknown[] = [];
  const journal = openJournal({ info: (line: unknown) => void lines.push(line), error: (line: unknown) => void lines.push(line) });
  const day = { isStopping: false, broken: 0, now: new Date("2026-11-19T03:20:00Z") };
  const now = () => day.now;
  const keys = join(folder, "keys");
  const lodge = await openLodge({ store, now, keys, fields: organisation.fields });
  if ((await readOrganisationKeys(store.database)).length === 0)
    await store.change((transaction) => makeOrganisationKey(transaction, { folder: keys, actor: "the set-up", now: now() }));
  const fleet = await openFleet(store, { keys, now });
  const admin = await signedIn(store, { role: "admin", now: now() });
  const reports = openReports({ check: openChecker(store.place).check, now, onFailure: journal.failed });
  const app = createApp({
    backups,
    door: { ...plainDoor, ...door },
    doorkeeper: { person: openPeopleDoor(lodge), device: fleet.door },
    lodge,
    fleet,
    program: { version: "1.0", since: "2026-11-01T00:00:00Z" },
    store,
    reading,
    journal,
    reports,
    now,
    pages: join(folder, "pages"),
    isStopping: () => day.isStopping,
    onBroken: () => void (day.broken += 1),
  });

  /** The organisation's key in force. */
  async function organisationKey(): Promise<OrganisationKey> {
    const [known] = await readOrganisationKeys(store.database);
    if (!known) throw new Error("the organisation has no key");
    return known;
  }

  const placesByTablet = new Map<string, string>();
  /** Makes sure that a tablet is enrolled for every unit there is. */
  async function enrolled(device: string): Promise<void> {
    const units = [...store.known().units];
    if (placesByTablet.get(device) === units.join()) return;
    placesByTablet.set(device, units.join());
    await enrolIn(store, [aTablet(device)], units);
  }
  await enrolled(tablet);

  /** Whatever is sent, signed by a tablet. */
  async function post(body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }, device = tablet) {
    const bytes = Buffer.from(await new Response(body).arrayBuffer());
    const signed = aTablet(device).headersFor({ method: "POST", path: "/api/responses" }, bytes);
    return app.request("/api/responses", { method: "POST", body, headers: { ...signed, ...headers } });
  }

  async function send(records: readonly unknown[], device = tablet, more: object = {}): Promise<Receipt["results"]> {
    await enrolled(device);
    const answer = await post(JSON.stringify({ protocol: 1, device, app: "1.0", records, ...more }), undefined, device);
    if (answer.status !== 201) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    return z.parse(Receipt, await answer.json()).results;
  }

  async function close(): Promise<void> {
    await reading.close();
    await closeStore();
  }

  return {
    folder,
    store,
    app,
    survey,
    journal,
    lines,
    day,
    post,
    send,
    close,
    /** Puts another organisation in the place of the one there was. */
    reorganise,
    /** The outcomes of a batch, in order. */
    outcomes: async (records: readonly unknown[], device = tablet) => (await send(records, device)).map(({ outcome }) => outcome),
    admin,
    lodge,
    fleet,
    reports,
    keys,
    organisationKey,
    /** As a tablet. */
    getAsTablet: (path: string, headers: Record<string, string> = {}, device = tablet) =>
      app.request(path, { headers: { ...headers, ...aTablet(device).headersFor({ method: "GET", path }) } }),
    /** As an admin, or somebody else. */
    ask: async (path: string, body: unknown, cookie = admin.cookie) => {
      const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
      const answer = await app.request(path, { method: "POST", body: JSON.stringify(body), headers });
      const json: unknown = await answer.json();
      return { status: answer.status, json };
    },
    /** As an admin. */
    get: async (path: string) => {
      const answer = await app.request(path, { headers: { cookie: admin.cookie } });
      return { status: answer.status, text: await answer.text() };
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "sipas-server-"));
}

let sequence = 0;

/** A form as it travels. */
export function recordOf(form: Form, overrides: Record<string, unknown> = {}) {
  const body = JSON.stringify(form);
  sequence += 1;
  return { id: form.id, hash: digest("sha256", body), sequence, body, ...overrides };
}
