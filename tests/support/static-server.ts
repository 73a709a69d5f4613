import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
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

/** A server of built pages that can be handed another build, made to fail for one file, and stopped. */
export type StaticServer = {
  readonly origin: string;
  readonly serve: (folder: string) => void;
  /** Answers this path with 500; null: none. */
  readonly breakAt: (path: string | null) => void;
  readonly stop: () => Promise<void>;
};

export async function staticServer(first: string, json: Readonly<Record<string, unknown>> = {}): Promise<StaticServer> {
  let folder = first;
  let broken: string | null = null;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (path in json) return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(json[path]));
    if (path === broken) return void response.writeHead(500).end("broken");
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
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
    breakAt: (path) => void (broken = path),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
