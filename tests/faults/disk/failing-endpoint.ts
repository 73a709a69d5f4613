import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { type Desk, deskUnderLoad } from "../../support/desk-under-load.ts";
import { freePort } from "../../support/endpoint.ts";
import { ownDisk, whyNoDisk } from "../../support/own-disk.ts";
import { recoveredAt, type Recovered } from "../power-cut/recovered.ts";
import type { Form, Line } from "../proof.ts";

/** Takes a receipt to be on the disk: kill −9, power cut, full disk, failing fsync. */
const promise = 4;
const clients = 4;
/** A deaf endpoint does not end by itself. */
const mostBatches = 400;

const sync = "a sync of the endpoint's disk that fails";
const write = "a write of the endpoint's disk that fails";
const deaf = new URL("./deaf.ts", import.meta.url).href;

/** A disk of the endpoint's that fails: without a receipt the process ends, and what had one is on the disk, should the power go in that moment too. */
export async function failingDiskOfTheEndpoint(form: Form): Promise<Line[]> {
  const lives = form === "short" ? 1 : 20;
  const whyNot = whyNoDisk ?? whyNoTracer();
  const planted = `${sync}, not heeded`;
  const writes = whyNoDisk === null ? survived(write, lives, failingWrite) : skipped(write, whyNoDisk);
  if (whyNot !== null) return [await writes, skipped(sync, whyNot), skipped(planted, whyNot)];
  return [await writes, await survived(sync, lives, failingSync), await noticed(planted, form === "short" ? 1 : 5)];
}

function skipped(fault: string, why: string): Line {
  return { kind: "skipped", promise, fault, why };
}

async function survived(fault: string, lives: number, under: () => readonly string[]): Promise<Line> {
  const line = { kind: "survived", promise, fault, tries: lives, lost: 0, double: 0, wrong: 0 } as const;
  let came: Recovered = line;
  for (let life = 0; life < lives; life += 1) {
    const { lost, double, wrong } = await aLife({ under: under(), isDeaf: false });
    came = { lost: came.lost + lost, double: came.double + double, wrong: came.wrong + wrong };
  }
  const { lost, double, wrong } = came;
  return { ...line, lost, double, wrong };
}

async function noticed(fault: string, lives: number): Promise<Line> {
  let caught = 0;
  for (let life = 0; life < lives; life += 1) caught += (await aLife({ under: failingSync(), isDeaf: true })).lost > 0 ? 1 : 0;
  return { kind: "planted", promise, fault, tries: lives, caught };
}

type Life = { readonly under: readonly string[]; readonly isDeaf: boolean };

/** An endpoint under load until its disk fails, and what the disk holds then. */
async function aLife({ under, isDeaf }: Life): Promise<Recovered> {
  using disk = ownDisk(256);
  const settings = { LOG_LEVEL: "silent", ...(isDeaf && { NODE_OPTIONS: `--import=${deaf}` }) };
  const desk = await deskUnderLoad({ data: join(disk.path, "store"), port: await freePort(), under, settings });
  const ended = once(desk.endpoint.process, "exit");
  const received = new Set<string>();
  const refused = await Promise.all(Array.from({ length: clients }, () => sendUntilRefused(desk, received)));
  if (isDeaf) desk.endpoint.process.kill("SIGKILL");
  const [code] = await ended;
  using copy = disk.afterPowerCut();
  const { lost, double, wrong } = await recoveredAt({ folder: join(copy.path, "store") }, received);
  const isAsTold = code === 1 && refused.every((status) => status === null || status === 503);
  return { lost, double, wrong: wrong + (isAsTold ? 0 : 1) };
}

/** Sends until there is no receipt; gives the status instead, null where nobody answers. */
async function sendUntilRefused({ batch, post }: Desk, received: Set<string>): Promise<number | null> {
  for (let sent = 0; sent < mostBatches / clients; sent += 1) {
    const records = batch();
    const answer = await post(records).catch(() => null);
    if (answer?.status !== 201) return answer?.status ?? null;
    for (const { id } of records) received.add(id);
  }
  return 201;
}

/** From one of the next commits on every sync fails. */
function failingSync(): string[] {
  const first = randomInt(60, 120);
  const inject = ["-e", "trace=fsync,fdatasync", "-e", `inject=fsync,fdatasync:error=EIO:when=${first}+`];
  // As a grandchild, so that whoever ends its child ends the endpoint.
  return ["strace", "-D", "-f", "--seccomp-bpf", "-qqq", "-o", "/dev/null", ...inject];
}

/** No file may grow beyond so many blocks of 512 bytes. */
function failingWrite(): string[] {
  // Whoever ignores the signal is told by an error instead.
  return ["sh", "-c", `trap '' XFSZ; ulimit -f ${randomInt(5000, 8000)}; exec "$@"`, "sh"];
}

function whyNoTracer(): string | null {
  const { status } = spawnSync("strace", ["-f", "--seccomp-bpf", "-qqq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"]);
  return status === 0 ? null : "strace, which makes a sync fail, is not there";
}
