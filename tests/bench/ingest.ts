import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { responseId } from "#protocol/response-id.ts";
import { recordsPerBatch, type WireRecord } from "#protocol/responses.ts";
import { diceFrom } from "../../src/server/demo/dice.ts";
import { fields, organisation, units } from "../../src/server/demo/province.ts";
import { recordOf } from "../../src/server/demo/send.ts";
import { yearUntil } from "../../src/server/demo/year.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import type { Figure } from "./figure.ts";

/** Tablets that send at the same time, each a batch after the other. */
const tablets = 64;
const batchesPerRun = 400;
/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;

/** Responses a second through the endpoint's door: validated, counted, synced to disk. Load and endpoint share this machine. */
export async function ingestFigures(repeats: number): Promise<Figure[]> {
  using data = ownFolder();
  const store = await openStore({ folder: data.path });
  await store.change((transaction) => writeOrganisation(transaction, { organisation, units: [...units], fields: [...fields] }));
  await store.close();
  const started = performance.now();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  const startMs = performance.now() - started;
  const survey = await firstSurvey(endpoint.origin);
  const perSecond: number[] = [];
  const cpu: number[] = [];
  const barePerSecond: number[] = [];
  const bareCpu: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const batches = makeBatches(survey, run);
    const bodies = batches.map((batch) => Buffer.from(JSON.stringify(batch)));
    const ours = await measured(
      () => sendAll(endpoint.origin, bodies),
      () => cpuMsOf(endpoint),
    );
    const bare = await measured(
      async () => insertBare(batches),
      () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
    );
    const count = batches.length * recordsPerBatch;
    perSecond.push(count / ours.seconds);
    cpu.push((ours.cpuMs * 1000) / count);
    barePerSecond.push(count / bare.seconds);
    bareCpu.push((bare.cpuMs * 1000) / count);
  }
  await endpoint.stop();
  const bare = "bare inserts of the same rows, 50 a commit";
  return [
    {
      what: `ingest, SQLite, batches of ${recordsPerBatch} from ${tablets} tablets`,
      unit: "responses/s",
      toReach: "≥ 15 000",
      runs: perSecond,
      bare: { what: bare, runs: barePerSecond },
    },
    { what: "endpoint's processor time per response", unit: "µs", toReach: "≤ 10 × bare", runs: cpu, bare: { what: bare, runs: bareCpu } },
    { what: "start to first answer, small store", unit: "ms", toReach: "≤ 1 000", runs: [startMs] },
  ];
}

type Batch = { readonly protocol: 1; readonly device: string; readonly app: string; readonly records: readonly WireRecord[] };

type Survey = { readonly hash: string; readonly survey: Parameters<typeof yearUntil>[1]["survey"] };

async function firstSurvey(origin: string): Promise<Survey> {
  const { surveys } = await (await fetch(`${origin}/api/bundle`)).json();
  return { hash: surveys[0].hash, survey: surveys[0].definition };
}

/** Whole forms of the made-up province, another set for each run. */
function makeBatches(survey: Survey, run: number): Batch[] {
  const dice = diceFrom(run + 1);
  const byUnit = new Map<string, WireRecord[]>();
  const batches: Batch[] = [];
  for (;;) {
    for (const { unit, day, visits } of yearUntil("2026-11-20", survey, dice)) {
      const waiting = byUnit.get(unit) ?? [];
      byUnit.set(unit, waiting);
      for (const visit of visits) {
        if (visit.form.outcome !== "completed") continue;
        const id = responseId(Date.parse(day), dice.bytes(16));
        waiting.push(recordOf(visit, { id, sequence: batches.length * recordsPerBatch + waiting.length + 1 }));
      }
      if (waiting.length < recordsPerBatch) continue;
      batches.push({ protocol: 1, device: responseId(0, dice.bytes(16)), app: "bench", records: waiting.splice(0, recordsPerBatch) });
      if (batches.length === batchesPerRun) return batches;
    }
  }
}

/** Each tablet keeps its connection; what is sent is made before the time is taken, because the load shares the endpoint's processors. */
async function sendAll(origin: string, bodies: readonly Buffer[]): Promise<void> {
  const waiting = [...bodies];
  const agent = new Agent({ keepAlive: true, maxSockets: tablets });
  const tablet = async () => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
      const { status, answer } = await send(`${origin}/api/responses`, body, agent);
      const accepted = answer.split('"outcome":"accepted"').length - 1;
      if (status !== 201 || accepted !== recordsPerBatch) throw new Error(`answered ${status}, ${accepted} accepted`);
    }
  };
  await Promise.all(Array.from({ length: tablets }, tablet));
  agent.destroy();
}

/** One POST with node:http, which costs the load a fraction of what fetch does. */
function send(url: string, body: Buffer, agent: Agent): Promise<{ status: number | undefined; answer: string }> {
  const headers = { "content-type": "application/json", "content-length": body.byteLength };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: "POST", agent, headers }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode, answer }), reject);
    });
    sending.once("error", reject);
    sending.end(body);
  });
}

/** The least a durable store can do: one row a response, no check, no count. */
function insertBare(batches: readonly Batch[]): void {
  using folder = ownFolder();
  const database = new DatabaseSync(join(folder.path, "bare.sqlite"));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table response (id text primary key, hash text, body blob) strict",
  );
  const insert = database.prepare("insert into response values (?, ?, ?)");
  for (const { records } of batches) {
    database.exec("begin immediate");
    for (const { id, hash: digest, body } of records) insert.run(id, digest, Buffer.from(body));
    database.exec("commit");
  }
  database.close();
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
