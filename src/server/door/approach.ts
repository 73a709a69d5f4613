import { type BlockList, isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { isAmong } from "./proxies.ts";

/** How a call came to the door. */
export type Approach = {
  /** Where it came from: the other end of the line, or what a trusted proxy says of it. IPv4 is never written as IPv6. */
  readonly address: string;
  /** Whether nobody on the way could read it. */
  readonly https: boolean;
  /** From a program on this machine, through no proxy. */
  readonly local: boolean;
};

declare module "hono" {
  interface ContextVariableMap {
    readonly approach: Approach;
  }
}

/** One end of a connection, as Node tells it; a call made inside the program has none. */
const Line = z.object({
  incoming: z.object({
    socket: z.object({ remoteAddress: z.optional(z.string()), encrypted: z.optional(z.boolean()) }),
  }),
});

type Told = { readonly peer: string; readonly encrypted: boolean; readonly header: (name: string) => string | undefined };

const loopback = /^(127\.\d+\.\d+\.\d+|::1)$/;

/** Finds out how each call came; what it says of itself in X-Forwarded-… is believed only from these proxies. */
export function seeApproach(proxies: BlockList | null): MiddlewareHandler {
  return async (context, next) => {
    const socket = z.safeParse(Line, context.env).data?.incoming.socket;
    const header = (name: string) => context.req.header(name);
    // Without a line the program asks itself.
    const peer = socket === undefined ? "127.0.0.1" : plainAddress(socket.remoteAddress ?? "");
    context.set("approach", approachOf({ peer, encrypted: socket?.encrypted ?? false, header }, proxies));
    await next();
  };
}

/** Address a call came from, for limits; never what a stranger claims. */
export function callerAddress(context: Context): string {
  return context.get("approach").address;
}

/** The origin a call was made to, as its sender knows it: the scheme by which it reached the nearest trusted proxy, under the host it names. */
export function originCalled(context: Context): string {
  const url = new URL(context.req.url);
  if (context.get("approach").https) url.protocol = "https:";
  return url.origin;
}

/** How a call came, by the other end of its line and its headers. */
export function approachOf({ peer, encrypted, header }: Told, proxies: BlockList | null): Approach {
  if (isAmong(proxies, peer)) {
    const said = header("x-forwarded-proto")?.split(",") ?? [];
    const https = encrypted || (said.length > 0 && said.every((scheme) => scheme.trim().toLowerCase() === "https"));
    return { address: senderIn(header("x-forwarded-for") ?? "", peer, proxies), https, local: false };
  }
  // A proxy on this machine that nobody has named must not make the whole world local.
  const passedOn = ["x-forwarded-for", "x-forwarded-proto", "x-real-ip", "forwarded", "via"].some((name) => header(name) !== undefined);
  return { address: peer, https: encrypted, local: loopback.test(peer) && !passedOn };
}

/** The nearest address that is no trusted proxy: each proxy adds at the end, so only what stands left of it can be invented. */
function senderIn(forwardedFor: string, peer: string, proxies: BlockList | null): string {
  let nearest = peer;
  for (const entry of forwardedFor.split(",").toReversed()) {
    const address = plainAddress(entry.trim());
    if (isIP(address) === 0) return nearest;
    nearest = address;
    if (!isAmong(proxies, address)) return nearest;
  }
  return nearest;
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
