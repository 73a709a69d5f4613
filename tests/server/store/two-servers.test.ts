import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { aStore } from "../integrity/a-store.ts";
import { recount, rowsIn, talliesIn } from "../recount.ts";

const forms = 1000;
const asides = 50;
const program = fileURLToPath(import.meta.resolve("../../support/one-of-two-servers.ts"));

/** A server with eight clients that is ready to begin; `serve` gives what was said of each record. */
async function aServer(databaseUrl: string, seed: number): Promise<{ readonly serve: () => Promise<string[]> }> {
  const server = spawn(process.execPath, [program, databaseUrl, String(seed), String(forms)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(server.stdout);
  await once(lines, "line");
  return {
    serve: async () => {
      server.stdin.write("begin\n");
      return Array.fromAsync(lines);
    },
  };
}

test("two servers on one PostgreSQL that are sent the same by sixteen clients keep and count each once", { timeout: 60_000 }, async () => {
  await using desk = await aStore("postgres");
  if (!("databaseUrl" in desk.place)) throw new Error("made elsewhere");
  const { databaseUrl } = desk.place;
  const servers = await Promise.all([1, 2].map((seed) => aServer(databaseUrl, seed)));
  const saidByServer = await Promise.all(servers.map(({ serve }) => serve()));
  for (const lines of saidByServer) expect(lines.some((line) => line.endsWith(" accepted"))).toBe(true);
  const said = saidByServer.flat();
  expect(said).toHaveLength(2 * forms);
  const accepted = said.filter((line) => line.endsWith(" accepted"));
  expect(new Set(accepted).size).toBe(accepted.length);
  expect(accepted).toHaveLength(forms - asides);
  expect(said.filter((line) => line.endsWith(" duplicate"))).toHaveLength(forms - asides);
  expect(said.filter((line) => line.endsWith(" parked"))).toHaveLength(2 * asides);

  const { database } = desk.store;
  expect([await rowsIn(database, "response"), await rowsIn(database, "held")]).toEqual([forms - asides, asides]);
  expect(await talliesIn(database)).toEqual(await recount(database));
  const devices = await database.selectFrom("device").select(["kept", "held"]).execute();
  expect(devices.reduce((sum, { kept }) => sum + kept, 0)).toBe(forms);
  expect(devices.reduce((sum, { held }) => sum + held, 0)).toBe(asides);
  const ranges = await database.selectFrom("sequence_range").select(["first", "last"]).execute();
  expect(ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(forms);
});
