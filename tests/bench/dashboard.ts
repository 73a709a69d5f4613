import { join } from "node:path";
import { readComparison } from "#protocol/comparison.ts";
import { readResults, type ResultsQuery } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import { openReading } from "../../src/server/reader.ts";
import { shippedSurveys } from "../../src/server/shipped-surveys.ts";
import type { Engine, StorePlace } from "../../src/server/store/engine.ts";
import { type KnownSurvey, knownSurvey } from "../../src/server/store/known-survey.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { writeSurveys, writeSurveysInForce } from "../../src/server/store/surveys.ts";
import { beginningAt } from "../support/endpoint-clock.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { startPostgres } from "../support/postgres.ts";
import { setUpStore } from "../support/set-up-store.ts";
import { signedIn } from "../support/signed-in.ts";
import { dashboardPageFigures } from "./dashboard-pages.ts";
import { type Figure, quantile } from "./figure.ts";
import { provinceOf, type Size } from "./made-up-forms.ts";
import { countInto } from "./made-up-tallies.ts";
import { holdTogether, keepInto } from "./two-ways.ts";

/** Each question is asked so often in a run. */
const asksPerRun = 40;

/** The day after the last form. */
const today = "2026-12-01";

const size = (responses: number): Size => ({ responses, units: 200, years: 3 });

/** How many responses the store has, and how many are kept too, to hold counting and keeping together. */
type Counts = { readonly responses: number; readonly kept: number };

/** What a manager's pages ask of ten million responses, 200 units, three years and 15 fields, on either engine. */
export async function dashboardFigures(repeats: number, { responses, kept }: Counts): Promise<Figure[]> {
  const stored = shippedSurveys(join(import.meta.dirname, "../../survey-definitions")).get("sipas-2640");
  if (!stored) throw new Error("the questionnaire is not shipped");
  const survey = knownSurvey(stored);
  const prepare = (place: StorePlace, keys: string) => prepared(place, { keys, stored, units: size(responses).units });
  await countTheTwoWays(survey, prepare, kept);
  using data = ownFolder();
  const { url, stop } = await startPostgres();
  const figures: Figure[] = [];
  for (const place of [{ folder: data.path }, { databaseUrl: url }] as const) {
    await prepare(place, `${data.path}-keys`);
    await countInto(place, survey, size(responses));
    const ground = { place, data: data.path, hash: survey.hash, repeats };
    figures.push(...(await inTheThread(ground)), ...(await overHttp(ground)));
  }
  await stop();
  return figures;
}

type Prepare = (place: StorePlace, keys: string) => Promise<void>;
type Preparing = { readonly keys: string; readonly stored: { readonly hash: string; readonly definition: string }; readonly units: number };

async function prepared(place: StorePlace, { keys, stored, units }: Preparing): Promise<void> {
  await setUpStore(place, keys);
  const store = await openStore(place);
  await store.change(async (transaction) => {
    await writeOrganisation(transaction, provinceOf({ units }));
    await writeSurveys(transaction, [stored]);
    await writeSurveysInForce(transaction, [stored.hash]);
  });
  await store.close();
}

/** Throws unless forms that are only counted give the very cells of forms that are kept. */
async function countTheTwoWays(survey: KnownSurvey, prepare: Prepare, responses: number): Promise<void> {
  using counted = ownFolder();
  using kept = ownFolder();
  for (const { path } of [counted, kept]) await prepare({ folder: path }, `${path}-keys`);
  await countInto({ folder: counted.path }, survey, size(responses));
  await keepInto({ folder: kept.path }, survey, size(responses));
  await holdTogether({ folder: counted.path }, { folder: kept.path });
}

type Question =
  | { readonly what: string; readonly query: ResultsQuery }
  | { readonly what: string; readonly left: Selection; readonly right: Selection };

function questionsOf(survey: string): readonly Question[] {
  const year = { survey, period: "2026", method: "means" } as const;
  return [
    { what: "the province's year against the year before", query: { ...year, groupBy: "none", detail: "criteria", against: "last-year" } },
    { what: "map of 200 units by criteria, a year", query: { ...year, groupBy: "unit", detail: "criteria" } },
    { what: "the same against the year before", query: { ...year, groupBy: "unit", detail: "criteria", against: "last-year" } },
    { what: "items with their reasons", query: { ...year, groupBy: "none", detail: "questions" } },
    { what: "fields", query: { ...year, groupBy: "field", detail: "criteria" } },
    { what: "36 months", query: { ...year, period: "all", groupBy: "month", detail: "criteria" } },
    { what: "a year of weeks", query: { ...year, groupBy: "week", detail: "criteria" } },
    { what: "one unit's procedures", query: { ...year, unit: "xa-0010", groupBy: "procedure", detail: "criteria" } },
    {
      what: "two units side by side",
      left: { survey, unit: "xa-0010", period: "2026" },
      right: { survey, unit: "xa-0020", period: "2026" },
    },
  ];
}

type Ground = { readonly place: StorePlace; readonly data: string; readonly hash: string; readonly repeats: number };

/** Load time, memory, and each question as the reading thread answers it. */
async function inTheThread({ place, hash, repeats }: Ground): Promise<Figure[]> {
  const reading = openReading(place);
  const memoryBefore = process.memoryUsage.rss();
  const asker = { today, sees: null };
  const started = performance.now();
  const first: ResultsQuery = { survey: hash, period: "2026", groupBy: "none", method: "means" };
  await reading.ask({ about: "results", query: first, ...asker });
  const plainSeconds = (performance.now() - started) / 1000;
  reading.warm();
  await reading.ask({ about: "results", query: { ...first, groupBy: "procedure", unit: "xa-0010" }, ...asker });
  const allSeconds = (performance.now() - started) / 1000;
  const asked = await timed(repeats, questionsOf(hash), async (question) => {
    if ("query" in question) await reading.ask({ about: "results", query: question.query, ...asker });
    else await reading.ask({ about: "comparison", left: question.left, right: question.right, method: "means", ...asker });
  });
  const memory = (process.memoryUsage.rss() - memoryBefore) / 1e6;
  await reading.close();
  const on = onEngine(place);
  const line = (what: string, unit: string, run: number): Figure => ({ what: `dashboard, ${on}: ${what}`, unit, toReach: "", runs: [run] });
  return [
    line("loading what all figures of everybody need", "s", plainSeconds),
    line("loading all there is", "s", allSeconds),
    line("memory of all counts", "MB", memory),
    ...asked.flatMap(({ what, p50, p99 }) => [
      { what: `dashboard, ${on}: ${what}, p50 in the reading thread`, unit: "ms", toReach: "≤ 50", runs: p50 },
      { what: `dashboard, ${on}: ${what}, p99 in the reading thread`, unit: "ms", toReach: "≤ 50", runs: p99 },
    ]),
  ];
}

/** Each question as a browser has its answer, and the pages that ask them. */
async function overHttp({ place, data, hash, repeats }: Ground): Promise<Figure[]> {
  const now = new Date(`${today}T03:00:00Z`);
  const settings = { ...beginningAt(now), ...("databaseUrl" in place && { DATABASE_URL: place.databaseUrl }) };
  const endpoint = await startEndpoint({ data, port: await freePort(), settings });
  const store = await openStore(place);
  const who = await signedIn(store, { role: "manager", now });
  await store.close();
  const asked = await timed(repeats, questionsOf(hash), async (question) => {
    const answer = await fetch(`${endpoint.origin}${pathOf(question)}`, { headers: { cookie: who.cookie } });
    if (!answer.ok) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
  });
  const on = onEngine(place);
  const pages = await dashboardPageFigures({ origin: endpoint.origin, who, on, repeats });
  await endpoint.stop();
  return [
    ...asked.map(({ what, p99 }) => ({ what: `dashboard, ${on}: ${what}, p99 over HTTP`, unit: "ms", toReach: "≤ 50", runs: p99 })),
    ...pages,
  ];
}

function pathOf(question: Question): string {
  if ("query" in question) return `${readResults.path}?${new URLSearchParams(textsOf(question.query))}`;
  const [left, right] = [question.left, question.right].map((side) => String(new URLSearchParams(textsOf(side))));
  return `${readComparison.path}?${new URLSearchParams({ left: left ?? "", right: right ?? "", method: "means" })}`;
}

function textsOf(members: object): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, String(value)]));
}

type Timed = { readonly what: string; readonly p50: readonly number[]; readonly p99: readonly number[] };

/** Asks each question once to have its counts there, then many times a run. */
async function timed(repeats: number, questions: readonly Question[], ask: (question: Question) => Promise<void>): Promise<Timed[]> {
  const all: Timed[] = [];
  for (const question of questions) {
    await ask(question);
    const runs: number[][] = [];
    for (let run = 0; run < repeats; run += 1) {
      const times: number[] = [];
      for (let count = 0; count < asksPerRun; count += 1) {
        const begun = performance.now();
        await ask(question);
        times.push(performance.now() - begun);
      }
      runs.push(times);
    }
    all.push({ what: question.what, p50: runs.map((times) => quantile(times, 0.5)), p99: runs.map((times) => quantile(times, 0.99)) });
  }
  return all;
}

function onEngine(place: StorePlace): string {
  const engine: Engine = "folder" in place ? "sqlite" : "postgres";
  return engine === "sqlite" ? "SQLite" : "PostgreSQL";
}
