import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { sendResponses } from "#protocol/responses.ts";
import { answerWith, type Mischief, type Passing, sendOn } from "./mischief.ts";

/** What lies between a tablet and its endpoint: deliveries meet what is planned for them, and everything else of the tablet's shares their fate. */
export type UnreliableLine = AsyncDisposable & {
  readonly origin: string;
  /** Plans what the next deliveries meet, one after the other; after the last one the line is whole. */
  readonly plan: (mischiefs: readonly Mischief[]) => void;
  /** How many of those planned nobody has met yet. */
  readonly ahead: () => number;
};

type Parts = Pick<Passing, "endpoint" | "below"> & { /** Where the pages are. */ readonly pages: string };

/** Opens a line to an endpoint and its pages on a port of its own. */
export async function unreliableLine({ endpoint, pages, below }: Parts): Promise<UnreliableLine> {
  const ahead: Mischief[] = [];

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isDelivery = request.method === sendResponses.method && request.url === sendResponses.path;
    const givenUp = new Promise<void>((resolve) => response.once("close", resolve));
    const body = Buffer.concat(await request.toArray());
    const isCall = request.url?.startsWith("/api/") === true;
    const passing: Passing = { request, body, response, endpoint: isCall ? endpoint : pages, givenUp, below };
    const mischief = isCall ? ahead[0] : undefined;
    if (isDelivery) ahead.shift();
    if (mischief) await mischief(passing);
    else answerWith(passing, await sendOn(passing));
  }

  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => {
      response.destroy();
      // An endpoint that is away, and a tablet that left in the middle, end a connection as any fault does.
      if (!(error instanceof Error && "code" in error)) throw error;
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    plan: (mischiefs) => void ahead.push(...mischiefs),
    ahead: () => ahead.length,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
