import type { BlockList } from "node:net";
import type { Hono, MiddlewareHandler } from "hono";
import type { Endpoint } from "#protocol/endpoint.ts";
import type * as z from "zod/mini";
import { refusals, refused } from "#server/refusal.ts";
import { seeApproach } from "./approach.ts";
import { callIsFor, type For, type Hosts, isServedAt, pageIsFor } from "./hosts.ts";
import type { Metrics } from "./metrics.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the door needs to know of the world. */
export type Door = Hosts & { readonly proxies: BlockList | null; readonly metricsToken: string | null };

/** Any endpoint of the protocol. */
export type AnyEndpoint = Endpoint<z.core.$ZodType, z.core.$ZodType>;

/** A door that believes nobody and answers to any name, as on a machine by itself. */
export const plainDoor: Door = { proxies: null, kioskHost: null, staffHost: null, publicAddress: null, metricsToken: null };

type Guarded = { readonly door: Door; readonly served: readonly AnyEndpoint[]; readonly metrics: Metrics };

/** Open to whatever watches the endpoint, which comes by plain HTTP and by any name of this machine. */
export const watchPaths: readonly string[] = ["/api/health", "/api/ready", "/api/metrics"];

/** Everything that happens to a call before it is anybody's business: where it came from, what the answer must carry, whether it may come this way. */
export function guardDoor(app: Hono, { door, served, metrics }: Guarded): void {
  const callAt = (path: string) => served.find((endpoint) => endpoint.path === path);
  app.use(seeApproach(door.proxies));
  app.use(securityHeaders());
  app.use(
    "/api/*",
    timed(metrics, (path) => callAt(path)?.path ?? "other"),
  );
  app.use(async (context, next) => {
    const { path } = context.req;
    if (watchPaths.includes(path)) return next();
    const { https, local } = context.get("approach");
    const call = callAt(path);
    const wanted: For = call ? callIsFor(call) : pageIsFor(path);
    if (!isServedAt(context.req.header("host") ?? "localhost", { wanted, local }, door))
      return refused(refusals.misdirected("this host name"));
    // The kiosk's page itself comes without TLS too, to say why it cannot run.
    if (path.startsWith("/api/") && !https && !local) return refused(refusals.misdirected("plain HTTP from another machine"));
    return next();
  });
}

function timed(metrics: Metrics, nameOf: (path: string) => string): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    metrics.answered(nameOf(context.req.path), (performance.now() - began) / 1000);
  };
}
