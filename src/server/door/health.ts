import { hash, timingSafeEqual } from "node:crypto";
import type { Context, Hono } from "hono";
import type { Fault } from "#survey/fault.ts";
import { refusals, refused } from "#server/refusal.ts";
import type { Metrics } from "./metrics.ts";

/** Finds out whether something the endpoint needs is well: what is wrong with it in words, null when nothing is. */
export type Check = () => Promise<Fault | null>;

/** Results of the checks are told again for this long, so that asking often costs the disk nothing. */
const keepMs = 5000;

/** What must be well, and what should be. */
export type Checks = { readonly must: readonly Check[]; readonly should: readonly Check[] };

type Watched = { readonly checks: Checks; readonly metrics: Metrics; readonly metricsToken: string | null };

/** Serves what operators watch: whether the process lives, whether it can do its work, and how it does it. */
export function serveHealth(app: Hono, { checks, metrics, metricsToken }: Watched): void {
  const look = remembered(async () => ({ faults: await faultsBy(checks.must), warnings: await faultsBy(checks.should) }));
  app.get("/api/health", () => told({ alive: true }));
  app.get("/api/ready", async () => {
    const { faults, warnings } = await look();
    return faults.length === 0 ? told({ ready: true, warnings }) : refused(refusals.notReady(faults));
  });
  app.get("/api/metrics", async (context) => {
    if (!mayRead(context, metricsToken)) return refused(refusals.forbidden());
    return new Response(await metrics.text(), {
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
    });
  });
}

/** A program on this machine, or whoever knows the token. */
function mayRead(context: Context, token: string | null): boolean {
  if (context.get("approach").local) return true;
  const [, given] = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "") ?? [];
  // Digests have one length and tell nothing by the time it takes to compare them.
  return token !== null && given !== undefined && timingSafeEqual(digestOf(given), digestOf(token));
}

function digestOf(text: string): Buffer {
  return hash("sha256", text, "buffer");
}

function remembered<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  let until = 0;
  return () => {
    if (performance.now() < until && found) return found;
    until = performance.now() + keepMs;
    return (found = find());
  };
}

async function faultsBy(checks: readonly Check[]): Promise<Fault[]> {
  return (await Promise.all(checks.map((check) => check()))).filter((fault) => fault !== null);
}

function told(facts: Readonly<Record<string, unknown>>): Response {
  return Response.json(facts, { headers: { "cache-control": "no-store" } });
}
