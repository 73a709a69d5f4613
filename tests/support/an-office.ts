import { hash } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import type { GivenDeskSettings } from "#protocol/settings.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Response } from "#survey/response.ts";
import { openChecker } from "../../src/server/integrity/checker.ts";
import { ever, sinceEver } from "../../src/server/organisation/unit-history.ts";
import { keptPin } from "../../src/server/organisation/pin.ts";
import { definitions, shippedFields } from "../../src/server/shipped-surveys.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeFields, writeProcedures } from "../../src/server/store/procedures.ts";
import { wholeOrganisation, writeSettings } from "../../src/server/store/settings.ts";
import { openReader } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { writeUnits } from "../../src/server/store/units.ts";
import { freePort, ownFolder, startEndpoint } from "./endpoint.ts";
import { codeAt } from "./enrol-page.ts";
import { withSetUpDone } from "./pass-set-up.ts";
import { setUpStore } from "./set-up-store.ts";
import { type StaticServer, staticServer } from "./static-server.ts";

/** Where a tablet of the office stands: citizens start by themselves, or only staff invite; the last one is always closed. */
export type Desk = "one-stop-desk" | "invited-only" | "closed-desk";

/** An office of a test: an endpoint over a store of its own, and before it the pages of a build, whose network can be cut. */
export type Office = AsyncDisposable &
  ReturnType<typeof storeIn> & {
    readonly origin: string;
    readonly data: string;
    /** A code that enrols a new tablet for every unit. */
    readonly code: () => Promise<string>;
    readonly front: StaticServer;
    /** Where the endpoint itself answers. */
    readonly endpoint: string;
    /** Stops the endpoint and starts it again at the same address, with further settings. */
    readonly restart: (more?: Settings) => Promise<void>;
  };

/** Opens the desks' service pages. */
export const officePin = "246810";

/** What the office deals with, each name found by its number and by nothing else. */
const procedureNames = Array.from({ length: 400 }, (_, number) => `Cấp giấy số ${number + 101}`);

const named = (vi: string) => ({ vi, en: vi });
const counters = [1, 2].map((number) => ({ id: `quay-${number}`, name: named(`Quầy ${number}`) }));
const desks: readonly { readonly id: Desk; readonly name: string; readonly given: GivenDeskSettings }[] = [
  { id: "one-stop-desk", name: "Bộ phận Một cửa", given: {} },
  { id: "invited-only", name: "Phòng Tư pháp", given: { selfService: false } },
  { id: "closed-desk", name: "Phòng Văn hóa", given: { openingHours: {} } },
];

/** Opens an office that asks this survey, with the pages of a folder. */
export function openOffice(pages: string, survey: SurveyDefinition): Promise<Office> {
  return openFurnished({ pages, furnish: (folder) => furnish(folder, survey) });
}

type Settings = Readonly<Record<string, string>>;

type Furnishing = {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Makes the store in that folder. */
  readonly furnish: (folder: string) => Promise<void>;
  /** Further settings of the endpoint. */
  readonly settings?: Settings;
};

/** Opens an office whose store was made by hand. */
export async function openFurnished({ pages, furnish: make, settings = {} }: Furnishing): Promise<Office> {
  const data = ownFolder();
  await make(data.path);
  const port = await freePort();
  const start = (more: Settings = {}) => startEndpoint({ data: data.path, port, settings: { LOG_LEVEL: "error", ...settings, ...more } });
  let endpoint = await start();
  const front = await staticServer(pages, {}, endpoint.origin);
  const close = async () => {
    await front.stop();
    await endpoint.stop();
    data[Symbol.dispose]();
  };
  return {
    ...storeIn(data.path),
    origin: front.origin,
    data: data.path,
    code: () => codeAt({ origin: front.origin, data: data.path }),
    front,
    endpoint: endpoint.origin,
    async restart(more) {
      await endpoint.stop();
      endpoint = await start(more);
    },
    [Symbol.asyncDispose]: close,
  };
}

/** What the store in a folder holds, read beside its endpoint. */
export function storeIn(folder: string) {
  const rows = (query: string, ...values: readonly string[]) => rowsIn(folder, query, values);
  return {
    /** Every response, practice too. */
    responses: () => rows("select body from response").map(({ body }) => responseIn(body)),
    /** SHA-256 of the bytes that are kept of each response, by its id. */
    hashes: () => new Map(rows("select id, body from response").map(({ id, body }) => [String(id), hash("sha256", bytesIn(body))])),
    /** On which day and how each of a procedure counts, `2026-11-19 counted`. */
    standings: (procedure: string) =>
      rows("select day, standing from response where procedure = ? order by id", procedure).map(({ day, standing }) =>
        [day, standing].join(" "),
      ),
    /** How many records are held without being counted. */
    held: () => rows("select id from held").length,
    /** How much is found amiss when chain, numbers and tallies are computed anew. */
    findings: async () => (await openChecker({ folder }).check()).found,
  };
}

async function furnish(folder: string, survey: SurveyDefinition): Promise<void> {
  await setUpStore({ folder }, `${folder}-keys`);
  const definition = canonicalText(survey);
  const version = { hash: hash("sha256", definition), definition };
  const pin = await keptPin(officePin);
  const store = await openStore({ folder });
  await store.change(async (transaction) => {
    await writeUnits(
      transaction,
      desks.map(({ id, name }) => sinceEver({ id, name: named(name), kind: "desk", parent: null, serves: true, counters })),
    );
    await writeFields(transaction, shippedFields(definitions));
    await writeProcedures(
      transaction,
      procedureNames.map((name, number) => ({
        id: `1.${number + 101}`,
        name: named(name),
        field: "civil-status",
        units: null,
        from: ever,
        endedOn: null,
      })),
    );
    await writeSettings(transaction, wholeOrganisation, { pin, longestRetrySeconds: 30, thanksSeconds: 3 });
    for (const { id, given } of desks) await writeSettings(transaction, id, given);
    await writeSurveys(transaction, [version]);
    await writeSurveysInForce(transaction, [version.hash]);
  });
  await store.close();
}

function rowsIn(folder: string, query: string, values: readonly string[]) {
  const database = openReader(storePath(folder));
  try {
    return database.prepare(query).all(...values);
  } finally {
    database.close();
  }
}

function bytesIn(body: unknown): Buffer {
  return Buffer.from(body instanceof Uint8Array ? body : "");
}

function responseIn(body: unknown): Response {
  return Response.parse(JSON.parse(bytesIn(body).toString()));
}

/** Lets a tablet stand at the first counter of a desk from its first page on, its set-up done; wherever staff move it later, it stays there. */
export async function standAt(tablet: BrowserContext, desk: Desk): Promise<void> {
  await withSetUpDone(tablet);
  await tablet.addInitScript((place) => {
    if (localStorage.getItem("kiosk place") === null) localStorage.setItem("kiosk place", place);
  }, `unit=${desk}&counter=quay-1`);
}

/** Enrols a tablet with the office. */
export async function enrolWith(office: Pick<Office, "origin" | "code">, page: Page): Promise<void> {
  await page.goto(`${office.origin}/kiosk/#enrol=${await office.code()}`);
  await page.getByRole("button", { name: "Ghi danh" }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.locator("#root main").waitFor();
}
