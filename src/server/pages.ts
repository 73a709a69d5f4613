import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { firstPageAt, type Hosts } from "./door/hosts.ts";

const day = 86_400;

/** Serves the built pages of a folder; what lies beside a file as Brotli or gzip is handed out in its place to whoever takes it. */
export function servePages(app: Hono, folder: string, hosts: Hosts): void {
  app.get("/", (context) => context.redirect(firstPageAt(context.req.header("host") ?? "", hosts)));
  for (const room of ["kiosk", "admin", "dashboard"]) app.get(`/${room}`, (context) => context.redirect(`/${room}/`));
  if (!existsSync(folder)) {
    app.get("/:room{kiosk|admin|dashboard}/*", (context) => context.text("The pages are not built yet: npm run build", 404));
    return;
  }
  // Every page asks anew, so that nobody stays on an old build; a changed file has another hash in its name.
  app.use(async (context, next) => {
    await next();
    const hasHash = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(context.req.path);
    context.header("cache-control", hasHash && context.res.ok ? `public, max-age=${365 * day}, immutable` : "no-cache");
  });
  app.use(serveStatic({ root: folder, precompressed: true }));
}
