import { join } from "node:path";
import { Problem } from "#protocol/problem.ts";
import { type Batch, type Desk, deskUnderLoad } from "../../support/desk-under-load.ts";
import { freePort, ownFolder } from "../../support/endpoint.ts";
import { fillDisk } from "../../support/fill-disk.ts";
import { ownDisk, whyNoDisk } from "../../support/own-disk.ts";
import { recoveredAt } from "../power-cut/recovered.ts";
import type { Form, Line } from "../proof.ts";

const about = { promise: 9, fault: "full disk of the endpoint" } as const;

/** Batches that a disk with so little room must refuse. */
const mostBatches = 2000;

/** Fills the endpoint's disk again and again: it gives no receipt, says so, still answers questions, and takes what it refused once there is room. */
export async function fullDiskOfTheEndpoint(form: Form): Promise<Line> {
  if (whyNoDisk !== null) return { kind: "skipped", ...about, why: whyNoDisk };
  using disk = ownDisk(64);
  using elsewhere = ownFolder();
  const data = join(disk.path, "store");
  const settings = { LOG_LEVEL: "silent", KEYS: join(elsewhere.path, "keys"), BACKUPS: join(elsewhere.path, "backups") };
  const desk = await deskUnderLoad({ data, port: await freePort(), settings });
  const received = new Set<string>();
  const rounds = form === "short" ? 2 : 20;
  let wrong = 0;
  let double = 0;
  for (let round = 0; round < rounds; round += 1) {
    const empty = fillDisk(disk.path, 400_000);
    const { records, answer } = await sendUntilRefused(desk, received);
    if (!(await saysFull(answer)) || !(await stillAnswers(desk))) wrong += 1;
    empty();
    if (!(await allAre("accepted", desk, records))) wrong += 1;
    if (!(await allAre("duplicate", desk, records))) double += 1;
    for (const { id } of records) received.add(id);
  }
  await desk.endpoint.stop();
  const found = await recoveredAt({ folder: data }, received);
  return { kind: "survived", ...about, tries: rounds, lost: found.lost, double: found.double + double, wrong: found.wrong + wrong };
}

type Refusal = { readonly records: Batch; readonly answer: Response };

async function sendUntilRefused({ batch, post }: Desk, received: Set<string>): Promise<Refusal> {
  for (let sent = 0; sent < mostBatches; sent += 1) {
    const records = batch();
    // Once more where a connection had rested too long.
    const answer = await post(records).catch(() => post(records));
    if (answer.status !== 201) return { records, answer };
    for (const { id } of records) received.add(id);
  }
  throw new Error("the disk is never full");
}

async function saysFull(answer: Response): Promise<boolean> {
  const { error } = Problem.parse(await answer.json());
  return answer.status === 503 && answer.headers.get("retry-after") === "60" && error === "storage-full";
}

/** It lives, and whoever watches it is told that there is no room; with a few pages left it is ready, and warns. */
async function stillAnswers({ endpoint: { origin } }: Desk): Promise<boolean> {
  const [health, ready] = await Promise.all([fetch(`${origin}/api/health`), fetch(`${origin}/api/ready`)]);
  return health.status === 200 && /"place":"(disk|store)"/.test(await ready.text());
}

async function allAre(outcome: string, { send }: Desk, records: Batch): Promise<boolean> {
  return (await send(records)).every((result) => result.outcome === outcome);
}
