import { readFileSync } from "node:fs";
import { recordsPerBatch } from "#protocol/responses.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { startPostgres } from "../support/postgres.ts";
import { insertBare, insertBareOn } from "./bare-inserts.ts";
import type { Figure } from "./figure.ts";
import { type Load, preparedLoad, sendAll, tabletsAtOnce } from "./ingest-load.ts";

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;
const bare = "bare inserts of the same rows, 50 a commit";

/** Responses a second through the endpoint's door: signature, unsealing, check, count, synced to disk. Load and endpoint share this machine. */
export async function ingestFigures(repeats: number): Promise<Figure[]> {
  return [...(await onSqlite(repeats)), ...(await onPostgres(repeats))];
}

async function onSqlite(repeats: number): Promise<Figure[]> {
  using data = ownFolder();
  const stage = { place: { folder: data.path }, data: data.path, repeats };
  const loadOf = await preparedLoad(stage.place, `${data.path}-keys`);
  const starts = await startsOf(stage);
  const ran = await runs({ ...stage, loadOf }, async (loads) => insertBare(loads));
  const cpu = { runs: ran.map(({ cpuMicros }) => cpuMicros), bare: { what: bare, runs: ran.map(({ bareCpuMicros }) => bareCpuMicros) } };
  return [
    { ...perSecond(ran, "SQLite"), toReach: "≥ 15 000" },
    { what: "endpoint's processor time per response", unit: "µs", toReach: "≤ 10 × bare", ...cpu },
    { what: "start to first answer, small store, not the first start", unit: "ms", toReach: "≤ 1 000", runs: starts },
  ];
}

async function onPostgres(repeats: number): Promise<Figure[]> {
  using data = ownFolder();
  const { url, stop } = await startPostgres();
  const place = { databaseUrl: url };
  const loadOf = await preparedLoad(place, `${data.path}-keys`);
  const ran = await runs({ place, data: data.path, repeats, loadOf }, (loads) => insertBareOn(url, loads));
  await stop();
  return [{ ...perSecond(ran, "PostgreSQL"), toReach: "≥ 8 000" }];
}

function perSecond(ran: readonly Run[], engine: string) {
  const what = `ingest, ${engine}, signed and sealed batches of ${recordsPerBatch} from ${tabletsAtOnce} tablets`;
  const runsOf = { runs: ran.map(({ rate }) => rate), bare: { what: bare, runs: ran.map(({ bareRate }) => bareRate) } };
  return { what, unit: "responses/s", ...runsOf };
}

type Run = Record<"rate" | "bareRate" | "cpuMicros" | "bareCpuMicros", number>;
type Stage = { readonly place: StorePlace; readonly data: string; readonly repeats: number };

/** Milliseconds from calling the program to its first answer; what the first start makes of the program's files the others find. */
async function startsOf({ data, repeats }: Stage): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start <= repeats; start += 1) {
    const begun = performance.now();
    const endpoint = await startEndpoint({ data, port: await freePort() });
    times.push(performance.now() - begun);
    await endpoint.stop();
  }
  return times.slice(1);
}

type Loaded = Stage & { readonly loadOf: (run: number) => Load[] };

async function runs({ place, data, repeats, loadOf }: Loaded, bareInserts: (loads: readonly Load[]) => Promise<void>): Promise<Run[]> {
  const settings = "databaseUrl" in place ? { settings: { DATABASE_URL: place.databaseUrl } } : {};
  const endpoint = await startEndpoint({ data, port: await freePort(), ...settings });
  const ran: Run[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const loads = loadOf(run);
    const count = loads.length * recordsPerBatch;
    const ours = await measured(
      () => sendAll(endpoint.origin, loads),
      () => cpuMsOf(endpoint),
    );
    const least = await measured(
      () => bareInserts(loads),
      () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
    );
    const micros = (cpuMs: number) => (cpuMs * 1000) / count;
    const rates = { rate: count / ours.seconds, bareRate: count / least.seconds };
    ran.push({ ...rates, cpuMicros: micros(ours.cpuMs), bareCpuMicros: micros(least.cpuMs) });
  }
  await endpoint.stop();
  return ran;
}

async function measured(work: () => Promise<void>, cpuMs: () => number): Promise<{ seconds: number; cpuMs: number }> {
  const [start, cpuStart] = [performance.now(), cpuMs()];
  await work();
  return { seconds: (performance.now() - start) / 1000, cpuMs: cpuMs() - cpuStart };
}

/** User and system time of the endpoint's process so far (proc(5), fields 14 and 15 of `stat`). */
function cpuMsOf({ process: { pid } }: RunningEndpoint): number {
  const [, user = 0, system = 0] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.map(Number) ?? [];
  return (user + system) * tickMs;
}
