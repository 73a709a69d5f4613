import { createServer, type Server } from "node:http";
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import type { Configuration } from "./configuration.ts";
import { followPair, type PairFiles, readPair } from "./door/certificate.ts";
import type { OpenEndpoint } from "./endpoint.ts";

/** A tablet waits 15 s for the whole answer; whoever sends longer only holds a place that others need. */
const limits = {
  requestTimeout: 20_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2000,
  // Longer than the 5 s after which who is turned away comes again: a line that closes just then looks broken to him.
  keepAliveTimeout: 15_000,
  // A body that waits for room keeps what one read brought, 64 kB, and the rest on its socket; by Node's own limit it would be two reads.
  highWaterMark: 16_384,
};

/** How long calls under way may take to finish once the endpoint stops. */
const graceMs = 10_000;

/** How often the certificate's files are looked at. */
const lookEveryMs = 10_000;

export type Listening = {
  readonly port: number;
  /** Where a browser on this machine finds it. */
  readonly origin: string;
  /** Stops accepting, finishes what is under way, commits and closes; the same promise however often it is called. */
  readonly stop: () => Promise<void>;
};

type Served = Pick<OpenEndpoint, "turnAway" | "close"> & { readonly app: Pick<OpenEndpoint["app"], "fetch"> };
type Logs = Pick<Logger, "info" | "error">;

/** Listens, over TLS where it is configured; rejects when the address cannot be had. */
export async function listen(
  endpoint: Served,
  { host, port, tls }: Pick<Configuration, "host" | "port" | "tls">,
  logger: Logs,
): Promise<Listening> {
  const answer = getRequestListener(endpoint.app.fetch, { hostname: host });
  const open = tls === null ? { server: createServer(limits, answer), unfollow: () => {} } : secureServer(tls, answer, logger);
  const { server, unfollow } = open;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const heard = address !== null && typeof address === "object" ? address.port : port;
  let stopped: Promise<void> | undefined;
  return {
    port: heard,
    origin: `${tls === null ? "http" : "https"}://${host.includes(":") ? `[${host}]` : host}:${heard}`,
    stop: () => {
      unfollow();
      return (stopped ??= stop(server, endpoint));
    },
  };
}

type Answering = ReturnType<typeof getRequestListener>;

/** A new certificate serves whoever connects from then on; connections there are stay as they are. */
function secureServer(files: PairFiles, answer: Answering, logger: Logs): { readonly server: SecureServer; readonly unfollow: () => void } {
  const pair = readPair(files);
  if ("faults" in pair) throw new Error(`the TLS ${pair.faults.join(" and ")} cannot be used`);
  const server = createSecureServer({ ...limits, ...pair }, answer);
  const unfollow = followPair(files, pair, {
    everyMs: lookEveryMs,
    onChange: (changed) => {
      server.setSecureContext(changed);
      logger.info("a new TLS certificate is in use");
    },
    onFault: (faults) => logger.error({ faults }, "the TLS files have changed and cannot be used; the certificate in use stays"),
  });
  return { server, unfollow };
}

async function stop(server: Server | SecureServer, endpoint: Served): Promise<void> {
  endpoint.turnAway();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  });
  await endpoint.close();
}
