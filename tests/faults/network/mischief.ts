import { type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import * as z from "zod/mini";

/** A request on its way, whole, and what it takes to bring it to grief. */
export type Passing = {
  readonly request: Pick<IncomingMessage, "method" | "url" | "headers">;
  readonly body: Buffer;
  readonly response: ServerResponse;
  /** Where the endpoint answers. */
  readonly endpoint: string;
  /** Resolves when the tablet has given the request up. */
  readonly givenUp: Promise<void>;
  /** Dice: a whole number from 0 on, below that. */
  readonly below: (limit: number) => number;
};

type Answer = { readonly status: number; readonly headers: IncomingMessage["headers"]; readonly body: Buffer };
type Mischief = (passing: Passing) => unknown;

/** Sends a request on as it came and waits for the whole answer. */
export function sendOn({ request, body, endpoint }: Passing): Promise<Answer> {
  const { method, headers, url = "/" } = request;
  return new Promise((resolve, reject) => {
    const onward = ask(new URL(url, endpoint), { method, headers }, (answer) => {
      const { statusCode: status = 502, headers: answered } = answer;
      answer.toArray().then((parts) => resolve({ status, headers: answered, body: Buffer.concat(parts) }), reject);
    });
    onward.once("error", reject);
    onward.end(body);
  });
}

/** Announces the whole request and ends the connection after so many bytes of its body. */
function sendPartOn({ request, body, endpoint }: Passing, bytes: number): Promise<void> {
  const { method, headers, url = "/" } = request;
  const onward = ask(new URL(url, endpoint), { method, headers });
  const ended = new Promise<void>((resolve) => onward.once("close", resolve));
  // The endpoint may hang up first; either way nothing whole has come to it.
  onward.on("error", () => {});
  onward.write(body.subarray(0, bytes), () => onward.destroy());
  return ended;
}

/** Gives an answer back as it came, or so many bytes of it. */
export function answerWith({ response }: Passing, { status, headers, body }: Answer, bytes = body.length): void {
  const { "transfer-encoding": _, ...rest } = headers;
  response.writeHead(status, { ...rest, "content-length": body.length });
  if (bytes >= body.length) response.end(body);
  else response.write(body.subarray(0, bytes), () => response.destroy());
}

function page(passing: Passing, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const html = { "content-type": "text/html", ...headers };
  answerWith(passing, { status, headers: html, body: Buffer.from("<!doctype html><title>Wi-Fi</title>") });
}

/** Less than all of it: at least one byte where there are two. */
function partOf(body: Buffer, below: Passing["below"]): number {
  return Math.min(1, body.length) + below(Math.max(1, body.length - 1));
}

/** The request does not come to the endpoint, or not whole. */
export const requestsLost = {
  refused: ({ response }) => response.destroy(),
  "cut after n bytes": async (passing) => {
    await sendPartOn(passing, partOf(passing.body, passing.below));
    passing.response.destroy();
  },
  "stalled after n bytes": async (passing) => {
    await Promise.all([sendPartOn(passing, partOf(passing.body, passing.below)), passing.givenUp]);
  },
  "never sent on": ({ givenUp }) => givenUp,
} satisfies Record<string, Mischief>;

/** The endpoint has it, and its answer does not come back, or not whole, or not in time. */
export const answersLost = {
  swallowed: async (passing) => {
    await sendOn(passing);
    passing.response.destroy();
  },
  "cut after n bytes": async (passing) => {
    const answer = await sendOn(passing);
    answerWith(passing, answer, partOf(answer.body, passing.below));
  },
  "half-open": async (passing) => {
    await sendOn(passing);
    await passing.givenUp;
  },
  "byte by byte": async (passing) => {
    const { status, headers, body } = await sendOn(passing);
    const { "transfer-encoding": _, ...rest } = headers;
    passing.response.writeHead(status, { ...rest, "content-length": body.length });
    for (const byte of body.subarray(0, -1)) {
      if (passing.response.closed) return;
      passing.response.write(Buffer.of(byte));
      await later(50);
    }
  },
} satisfies Record<string, Mischief>;

/** The endpoint has it more than once, or long after. */
export const outOfOrder = {
  "sent on after it was given up": async (passing) => {
    await passing.givenUp;
    await sendOn(passing);
  },
  repeated: async (passing) => {
    const answers = await Promise.all([sendOn(passing), sendOn(passing)]);
    answerWith(passing, answers[passing.below(2)] ?? answers[0]);
  },
  delayed: async (passing) => {
    await later(passing.below(300));
    const answer = await sendOn(passing);
    await later(passing.below(300));
    answerWith(passing, answer);
  },
} satisfies Record<string, Mischief>;

const Sent = z.object({ records: z.array(z.object({ id: z.string(), hash: z.string() })) });

/** The receipt of a store for records it never saw. */
export function receiptFrom(passing: Passing, place: { readonly store: string; readonly epoch: string }): void {
  const { data } = z.safeParse(Sent, jsonIn(passing.body));
  const results = data?.records.map(({ id, hash }) => ({ id, hash, outcome: "accepted" })) ?? [];
  const body = Buffer.from(JSON.stringify({ ...place, results }));
  answerWith(passing, { status: 201, headers: { "content-type": "application/json", date: new Date().toUTCString() }, body });
}

function jsonIn(body: Buffer): unknown {
  return body.length === 0 ? null : JSON.parse(body.toString());
}

const elsewhere = "0198f000-0000-4000-8000-00000000beef";

/** Somebody else answers, or a door in between; nothing comes to the endpoint. */
export const otherAnswers = {
  "moved (301)": (passing) => page(passing, 301, { location: "/portal" }),
  "portal's page": (passing) => page(passing, 200),
  "portal's page as 201": (passing) => page(passing, 201),
  "portal's 401": (passing) => page(passing, 401),
  "too large (413)": (passing) => page(passing, 413),
  "too many (429)": (passing) => page(passing, 429, { "retry-after": "20" }),
  "broken (500)": (passing) => page(passing, 500),
  "busy (503)": (passing) => page(passing, 503, { "retry-after": "120" }),
  "another store's receipt": (passing) => receiptFrom(passing, { store: elsewhere, epoch: elsewhere }),
} satisfies Record<string, Mischief>;

export type { Mischief };
