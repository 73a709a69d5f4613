import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { endsWithItsFile } from "./left-running.ts";
import { setUpStore } from "./set-up-store.ts";

/** A running endpoint: a process of its own, as at the desk. */
export type RunningEndpoint = {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Ends it as an operator would; resolves when the process is gone. */
  readonly stop: () => Promise<void>;
};

type Start = {
  readonly data: string;
  readonly port: number;
  /** Whether a new store is left as it is, waiting for its set-up; else it is set up before the start. */
  readonly isNew?: boolean;
  /** Further settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What starts it in its turn, such as a tracer: a program and its arguments. */
  readonly under?: readonly string[];
};

/** Starts the endpoint on a store folder and a port of this machine; resolves when it answers, rejects when it ends before that. */
export async function startEndpoint({ data, port, isNew = false, settings = {}, under = [] }: Start): Promise<RunningEndpoint> {
  const { KEYS: keys = `${data}-keys`, DATABASE_URL: databaseUrl } = settings;
  if (!isNew && databaseUrl !== undefined) await setUpStore({ databaseUrl }, keys);
  else if (!isNew && !existsSync(storePath(data))) await setUpStore({ folder: data }, keys);
  // As package.json and the image start it.
  const [command, ...rest] = [...under, process.execPath, "--max-semi-space-size=4", "src/server/main.ts"];
  const child = spawn(command, rest, {
    env: { ...process.env, DATA: data, PORT: String(port), HOST: "127.0.0.1", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = endsWithItsFile(child);
  const origin = `${settings["TLS_CERT"] === undefined ? "http" : "https"}://127.0.0.1:${port}`;
  await Promise.race([answers(origin), ended.then(() => Promise.reject(new Error("the endpoint ended before it answered")))]);
  return { origin, process: child, stop: () => (child.kill("SIGTERM"), ended) };
}

/** A port nobody listens on, for an endpoint that must come back at the same address. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** A folder of this test's own, gone when the test is over, with the keys and backups beside it. */
export function ownFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "sipas-"));
  const remove = () => {
    for (const folder of [path, `${path}-keys`, `${path}-backups`]) rmSync(folder, { recursive: true, force: true });
  };
  return { path, [Symbol.dispose]: remove };
}

/** Resolves at the first answer of any kind; one over TLS, whoever vouches for it. */
async function answers(origin: string): Promise<void> {
  for (;;) {
    try {
      await (origin.startsWith("https:") ? greet(origin) : fetch(`${origin}/api/catalogue`));
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function greet(origin: string): Promise<unknown> {
  return new Promise((resolve, reject) => get(`${origin}/api/health`, { rejectUnauthorized: false }, resolve).once("error", reject));
}
