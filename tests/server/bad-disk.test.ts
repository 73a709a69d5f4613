import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { Receipt } from "#protocol/responses.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { kyselyOn } from "../../src/server/store/sqlite/kysely-on-node-sqlite.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { aResponse } from "../support/a-survey.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { mayMount, ownVolume } from "../support/own-volume.ts";
import { tabletAt } from "../support/tablet-at.ts";
import { recordOf } from "./open-desk.ts";
import { recount, talliesIn } from "./recount.ts";

type Batch = readonly ReturnType<typeof recordOf>[];

/** A tablet of an endpoint that runs: makes batches of its survey and sends them. */
async function senderAt(origin: string, data: string) {
  const tablet = await tabletAt({ origin, data }, "0f0e0d0c-0b0a-4908-8706-050403020100");
  const { surveys, units } = await tablet.bundle();
  const [survey] = surveys;
  const unit = units[0]?.id ?? "";
  if (!survey) throw new Error("no survey in force");
  return {
    bundle: () => tablet.bundle(),
    send: (records: Batch) => tablet.send(records),
    batch: (): Batch => Array.from({ length: 50 }, () => recordOf(aResponse(survey.definition, {}, { unit, outcome: "declined" }))),
    outcomes: async (records: Batch) => {
      const answer = await tablet.send(records);
      return new Set(Receipt.parse(await answer.json()).results.map(({ outcome }) => outcome));
    },
  };
}

/** What a store of an endpoint that has ended holds. */
async function idsIn(folder: string): Promise<ReadonlySet<string>> {
  const connection = openWriter(storePath(folder));
  expect(connection.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
  const database = kyselyOn(connection);
  expect(await talliesIn(database)).toEqual(await recount(database));
  const rows = connection.prepare("select id from response").all();
  connection.close();
  return new Set(rows.map(({ id }) => String(id)));
}

test("a disk that fails ends the process without a receipt, and the next start has every receipt given", { timeout: 60_000 }, async () => {
  using folder = ownFolder();
  const port = await freePort();
  const failing = await startEndpoint({ data: folder.path, port, largestFile: 6000 });
  const { send, batch } = await senderAt(failing.origin, folder.path);
  const ended = once(failing.process, "exit");
  const received: string[] = [];
  let unanswered: Batch = [];
  for (;;) {
    const records = batch();
    const answer = await send(records).catch(() => null);
    if (answer === null || answer.status !== 201) {
      expect(answer?.status ?? 503).toBe(503);
      unanswered = records;
      break;
    }
    received.push(...records.map(({ id }) => id));
    expect(received.length).toBeLessThan(50_000);
  }
  expect(await ended).toEqual([1, null]);

  const again = await startEndpoint({ data: folder.path, port });
  const { outcomes } = await senderAt(again.origin, folder.path);
  expect(await outcomes(unanswered)).toEqual(new Set(["accepted"]));
  expect(await outcomes(unanswered)).toEqual(new Set(["duplicate"]));
  await again.stop();
  const kept = await idsIn(folder.path);
  expect(received.filter((id) => !kept.has(id))).toEqual([]);
  expect(received.length).toBeGreaterThan(0);
});

test.skipIf(!mayMount)(
  "a full volume gives no receipt, is told to who watches, and is used again once there is room",
  { timeout: 60_000 },
  async () => {
    using volume = ownVolume(6);
    using elsewhere = ownFolder();
    const settings = { KEYS: `${elsewhere.path}/keys`, BACKUPS: `${elsewhere.path}/backups` };
    const endpoint = await startEndpoint({ data: `${volume.path}/store`, port: await freePort(), settings });
    const { send, batch, outcomes, bundle } = await senderAt(endpoint.origin, `${volume.path}/store`);
    const received: string[] = [];
    let refusal: Response | undefined;
    let refused: Batch = [];
    while (!refusal) {
      refused = batch();
      const answer = await send(refused);
      if (answer.status === 201) received.push(...refused.map(({ id }) => id));
      else refusal = answer;
      expect(received.length).toBeLessThan(50_000);
    }
    expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([503, "60"]);
    expect(Problem.parse(await refusal.json()).error).toBe("storage-full");
    expect(await bundle()).toMatchObject({ units: [{ serves: true }] });
    expect((await fetch(`${endpoint.origin}/api/health`)).status).toBe(200);
    // A few pages may be left, enough for a line: then it is ready, and warns.
    const told = await (await fetch(`${endpoint.origin}/api/ready`)).text();
    expect(told).toMatch(/"place":"(disk|store)"/);

    volume.remount("size=64m");
    expect(await outcomes(refused)).toEqual(new Set(["accepted"]));
    await endpoint.stop();
    const kept = await idsIn(`${volume.path}/store`);
    expect([...received, ...refused.map(({ id }) => id)].filter((id) => !kept.has(id))).toEqual([]);
  },
);

/** Starts the endpoint and waits for its end: how it ended and what it said. */
async function startInVain(data: string) {
  const child = spawn(process.execPath, ["src/server/main.ts"], {
    env: { ...process.env, DATA: data, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = await once(child, "close");
  return { code, said };
}

const cannotBeWritten = {
  code: 1,
  said: expect.stringMatching(/^the store in \S+ does not open: it cannot be written: the volume is read-only/),
};

test.skipIf(process.getuid?.() === 0)(
  "a folder of somebody else's is told at the start, in one sentence",
  { timeout: 30_000 },
  async () => {
    using folder = ownFolder();
    chmodSync(folder.path, 0o500);
    expect(await startInVain(`${folder.path}/store`)).toEqual(cannotBeWritten);
    chmodSync(folder.path, 0o700);
  },
);

test.skipIf(!mayMount)("a read-only volume is told at the start, in one sentence", { timeout: 30_000 }, async () => {
  using volume = ownVolume(16);
  await (await openStore({ folder: `${volume.path}/store` })).close();
  volume.remount("ro");
  expect(await startInVain(`${volume.path}/store`)).toEqual(cannotBeWritten);
  expect(await startInVain(`${volume.path}/other`)).toEqual(cannotBeWritten);
});

test("a file that is no store is told at the start, in one sentence, and left as it is", { timeout: 30_000 }, async () => {
  using folder = ownFolder();
  await (await openStore({ folder: folder.path })).close();
  writeFileSync(storePath(folder.path), "no database at all".repeat(1000));
  expect(await startInVain(folder.path)).toMatchObject({ code: 1, said: expect.stringContaining("restore a backup") });
  expect(readFileSync(storePath(folder.path), "utf8")).toMatch(/^no database/);
});
