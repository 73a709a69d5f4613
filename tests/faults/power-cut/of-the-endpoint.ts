import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Engine, StorePlace } from "../../../src/server/store/engine.ts";
import { type Desk, deskUnderLoad } from "../../support/desk-under-load.ts";
import { freePort } from "../../support/endpoint.ts";
import { type OwnDisk, ownDisk, whyNoDisk } from "../../support/own-disk.ts";
import { startPostgres } from "../../support/postgres.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { frozen } from "./frozen.ts";
import { type Recovered, recoveredAt } from "./recovered.ts";

const promise = 4;
const clients = 8;
const names: Readonly<Record<Engine, string>> = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** A life is one start on a new disk. */
const sizes = {
  short: { survived: { lives: 1, cutsPerLife: 2 }, noticed: { lives: 1, cutsPerLife: 1 } },
  long: { survived: { lives: 10, cutsPerLife: 10 }, noticed: { lives: 2, cutsPerLife: 5 } },
} as const;

/** What is taken away for the proof of the proof. */
const withoutSync = new URL("./without-sync.ts", import.meta.url).href;
const weakened: Readonly<Record<Engine, string>> = { sqlite: "synchronous=NORMAL", postgres: "synchronous_commit=off" };

/** Cuts the power of an endpoint, and of the database server beside it, in the middle of its work: whatever had a receipt is on the disk. */
export const powerCutOfTheEndpoint: Proof = {
  name: "power-cut-endpoint",
  async run(form) {
    const lines: Line[] = [];
    for (const engine of ["sqlite", "postgres"] as const) {
      const fault = `power cut of the endpoint under load, ${names[engine]}`;
      const planted = `${fault} with ${weakened[engine]}`;
      const why = whyNoDisk;
      if (why !== null) lines.push(...[fault, planted].map((one) => ({ kind: "skipped", promise, fault: one, why }) as const));
      else lines.push(await survived(engine, fault, form));
      // A second server costs the short form more time than it shows.
      if (why === null && (form === "long" || engine === "sqlite")) lines.push(await noticed(engine, planted, form));
    }
    return lines;
  },
};

async function survived(engine: Engine, fault: string, form: Form): Promise<Line> {
  const { cuts, receipts } = await cutsOn(engine, { ...sizes[form].survived, isWeakened: false });
  const sum = (what: keyof Recovered) => cuts.reduce((total, cut) => total + cut[what], 0);
  const told = `${fault}, ${receipts.toLocaleString("en")} receipts`;
  return { kind: "survived", promise, fault: told, tries: cuts.length, lost: sum("lost"), double: sum("double"), wrong: sum("wrong") };
}

async function noticed(engine: Engine, fault: string, form: Form): Promise<Line> {
  const { cuts } = await cutsOn(engine, { ...sizes[form].noticed, isWeakened: true });
  return { kind: "planted", promise, fault, tries: cuts.length, caught: cuts.filter(({ lost }) => lost > 0).length };
}

type Cuts = { readonly cuts: readonly Recovered[]; /** Given before the last cut of each life. */ readonly receipts: number };
type Size = { readonly lives: number; readonly cutsPerLife: number };
type Wishes = Size & { readonly isWeakened: boolean };

async function cutsOn(engine: Engine, { lives, ...wishes }: Wishes): Promise<Cuts> {
  const cuts: Recovered[] = [];
  let receipts = 0;
  for (let life = 0; life < lives; life += 1) {
    const came = await aLife(engine, wishes);
    cuts.push(...came.cuts);
    receipts += came.receipts;
  }
  return { cuts, receipts };
}

/** Lets an endpoint work and cuts its power so many times, each time a little later; the endpoint itself goes on as if nothing had been. */
async function aLife(engine: Engine, { cutsPerLife, isWeakened }: Omit<Wishes, "lives">): Promise<Cuts> {
  using disk = ownDisk(4096);
  const settings = { LOG_LEVEL: "silent", ...(isWeakened && { NODE_OPTIONS: `--import=${withoutSync}` }) };
  await using postgres = engine === "postgres" ? await serverOn(disk.path) : null;
  if (isWeakened && postgres) await restLong(postgres.url);
  const desk = await deskUnderLoad({ data: join(disk.path, "store"), port: await freePort(), databaseUrl: postgres?.url, settings });
  // Made the day before.
  disk.settle();
  const received = new Set<string>();
  const work = Promise.all(Array.from({ length: clients }, () => sendWithoutEnd(desk, received)));
  const cuts: Recovered[] = [];
  let receipts = 0;
  for (let cut = 0; cut < cutsPerLife; cut += 1) {
    await amidWork(received, work);
    using _ = await frozen([desk.endpoint.process.pid, postgres?.pid].flatMap((pid) => pid ?? []));
    await unreadAnswers();
    receipts = received.size;
    cuts.push(await recoveredFrom(disk, engine, new Set(received)));
  }
  desk.endpoint.process.kill("SIGKILL");
  await work;
  return { cuts, receipts };
}

async function recoveredFrom(disk: OwnDisk, engine: Engine, received: ReadonlySet<string>): Promise<Recovered> {
  using copy = disk.afterPowerCut();
  // The server that had it lives on beside the copy; after a real cut it does not.
  rmSync(join(copy.path, "data/postmaster.pid"), { force: true });
  await using postgres = engine === "postgres" ? await serverOn(copy.path) : null;
  const place: StorePlace = postgres ? { databaseUrl: postgres.url } : { folder: join(copy.path, "store") };
  return await recoveredAt(place, received);
}

async function serverOn(path: string): Promise<AsyncDisposable & { readonly url: string; readonly pid: number | undefined }> {
  const { url, process: server, stop } = await startPostgres(path);
  return { url, pid: server.pid, [Symbol.asyncDispose]: stop };
}

/** Lets the server write out what nobody waits for less often than five times a second, so that a cut seldom comes right behind it. */
async function restLong(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query("alter system set wal_writer_delay = '10s'");
  await client.query("select pg_reload_conf()");
  await client.end();
}

/** Sends batch after batch until the endpoint is gone, and notes what had a receipt. */
async function sendWithoutEnd({ endpoint, batch, send }: Desk, received: Set<string>): Promise<void> {
  while (endpoint.process.signalCode === null && endpoint.process.exitCode === null) {
    // A connection that rested through a cut may be closed by now.
    const results = await send(batch()).catch(() => []);
    for (const { id, outcome } of results) {
      if (outcome !== "accepted") throw new Error(`${id} is ${outcome}`);
      received.add(id);
    }
  }
}

/** Waits until a hundred more have their receipt, and a moment of chance. */
async function amidWork(received: ReadonlySet<string>, work: Promise<unknown>): Promise<void> {
  const enough = received.size + 100;
  let isOver = false;
  void work.finally(() => (isOver = true));
  while (received.size < enough) {
    if (isOver) throw new Error("the endpoint has ended by itself");
    await later(5);
  }
  await later(randomInt(500));
}

/** Takes in what was on its way when everything stood still. */
async function unreadAnswers(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
