import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** What stands at any address of a network that wants to be signed in to first. */
const portal = "<!doctype html><title>Wi-Fi</title>";

/** A server of built pages that can be handed another build, made to fail for one file, and stopped. */
export type StaticServer = {
  readonly origin: string;
  readonly serve: (folder: string) => void;
  /** Answers this path as a door in between would, by that status, with 500 where none is given; null: none. */
  readonly breakAt: (path: string | null, status?: number) => void;
  /** Whether every connection is dropped before a word, as where there is no network. */
  readonly cut: (isCut: boolean) => void;
  readonly stop: () => Promise<void>;
};

/** Serves built pages; beside them JSON by path, or what an endpoint at that origin answers, whose policy the pages are then under too. */
export async function staticServer(
  first: string,
  json: Readonly<Record<string, unknown>> = {},
  endpoint: string | null = null,
): Promise<StaticServer> {
  const policy = endpoint === null ? {} : await policyOf(endpoint);
  let folder = first;
  let broken: { readonly path: string | null; readonly status: number } = { path: null, status: 500 };
  let isCut = false;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (isCut) return void request.socket.destroy();
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === broken.path) return void response.writeHead(broken.status, { "content-type": "text/html" }).end(portal);
    if (endpoint !== null && path.startsWith("/api/")) return handOn(request, response, endpoint);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (path in json) return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(json[path]));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { ...policy, "content-type": typeOf(file), "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  }

  const server = createServer(answer);
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    serve: (next) => void (folder = next),
    breakAt: (path, status = 500) => void (broken = { path, status }),
    cut: (toCut) => void (isCut = toCut),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function typeOf(file: string): string {
  return types[extname(file)] ?? "application/octet-stream";
}

async function policyOf(endpoint: string): Promise<Record<string, string>> {
  const name = "content-security-policy";
  const { headers } = await fetch(`${endpoint}/api/health`);
  return { [name]: headers.get(name) ?? "" };
}

function handOn(request: IncomingMessage, response: ServerResponse, endpoint: string): void {
  const { url = "/", method, headers } = request;
  const onward = ask(new URL(url, endpoint), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once("error", () => response.destroy());
  request.pipe(onward);
}
