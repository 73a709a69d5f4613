import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import type { AnyEndpoint } from "./door.ts";
import { type OpenApi, openApiOf } from "./open-api.ts";
import { openApiPage } from "./open-api-page.ts";

const style = readFileSync(`${import.meta.dirname}/open-api.css`, "utf8");

/** Serves what is served: for programs and as a page to read. */
export function serveOpenApi(app: Hono, served: readonly AnyEndpoint[]): void {
  let made: OpenApi | undefined;
  // Made when first asked for, when everything is served.
  const openApi = () => (made ??= openApiOf(served));
  app.get("/api/openapi.json", () => Response.json(openApi(), { headers: { "cache-control": "no-cache" } }));
  app.get("/api/openapi.css", (context) =>
    context.body(style, 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  app.get("/api/", (context) => context.html(openApiPage(openApi()), 200, { "cache-control": "no-cache" }));
}
