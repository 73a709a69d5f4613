import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { serve } from "@hono/node-server";
import type { Configuration } from "./configuration.ts";
import type { OpenEndpoint } from "./endpoint.ts";

/** A tablet waits 15 s for the whole answer; whoever sends longer only holds a place that others need. */
const requestTimeout = 20_000;
const connectionsCheckingInterval = 2000;
const headersTimeout = 10_000;

/** How long calls under way may take to finish once the endpoint stops. */
const graceMs = 10_000;

export type Listening = {
  readonly port: number;
  /** Stops accepting, finishes what is under way, commits and closes; the same promise however often it is called. */
  readonly stop: () => Promise<void>;
};

type Served = Pick<OpenEndpoint, "turnAway" | "close"> & { readonly app: Pick<OpenEndpoint["app"], "fetch"> };

/** Listens; rejects when the address cannot be had. */
export function listen(endpoint: Served, { host, port }: Pick<Configuration, "host" | "port">): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = {
      fetch: endpoint.app.fetch,
      hostname: host,
      port,
      createServer,
      serverOptions: { requestTimeout, headersTimeout, connectionsCheckingInterval },
    };
    const server = serve(options, (address: AddressInfo) => {
      let stopped: Promise<void> | undefined;
      resolve({ port: address.port, stop: () => (stopped ??= stop(server, endpoint)) });
    });
    server.once("error", reject);
  });
}

async function stop(server: ReturnType<typeof serve>, endpoint: Served): Promise<void> {
  endpoint.turnAway();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if (!("closeAllConnections" in server)) return;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  });
  await endpoint.close();
}
