import type { Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Access, Endpoint } from "#protocol/endpoint.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import type { Bodies } from "./bodies.ts";
import { type CallerOf, callerFor, type Doorkeeper, type Incoming, senderFor } from "./caller.ts";
import { originCalled } from "./door/approach.ts";
import type { AnyEndpoint } from "./door/door.ts";
import { unkeepableText } from "./keepable.ts";
import { lineOf } from "./line.ts";
import type { Places } from "./places.ts";
import { jsonOf } from "./read-json.ts";
import { type Refusal, refusals, refused } from "./refusal.ts";
import { openTurns } from "./turns.ts";

/** What a call gets: its output, or a refusal. With an `etag` the caller may ask again for less. */
export type Answer<Output> =
  | {
      readonly status: 200 | 201;
      readonly output: Output;
      readonly etag?: string;
      readonly keep?: "for ever";
      /** A `set-cookie` line. */
      readonly cookie?: string;
    }
  /** The output as JSON text already. */
  | { readonly status: 200; readonly json: string }
  | Refusal;

/** What every endpoint is served at. */
export type Served = {
  readonly app: Hono;
  readonly bodies: Bodies;
  readonly places: Places;
  readonly doorkeeper: Doorkeeper;
  /** The address a call came from. */
  readonly addressOf: (context: Context) => string;
  /** Everything served so far. */
  readonly served: AnyEndpoint[];
};

/** Serves one endpoint of the protocol: lets in who may call, parses what comes, answers what goes, refuses in JSON that says what and where. */
export function serveEndpoint<Input extends z.core.$ZodType, Output extends z.core.$ZodType, Who extends Access>(
  served: Served,
  asked: Endpoint<Input, Output, Who>,
  answer: (input: z.output<Input>, caller: CallerOf<Who>, incoming: Incoming) => Promise<Answer<z.input<Output>>>,
): void {
  const { access, input } = asked;
  // What a tablet sends is kept as it is signed, and judged by itself.
  const takesEveryText = asked.everyText ?? access.by === "device";
  serveUnread(served, asked, async (incoming, caller, query) => {
    const read = query === null ? jsonOf(incoming.body) : { json: query };
    if ("problem" in read) return read;
    const parsed = z.safeParse(input, read.json, { reportInput: true });
    if (!parsed.success) return refusals.invalidInput(schemaFaults(parsed.error, "input"));
    const unkeepable = takesEveryText ? null : unkeepableText(parsed.data);
    if (unkeepable) return refusals.invalidInput([unkeepable]);
    return answer(parsed.data, caller, incoming);
  });
}

/** The same where the answer reads the body itself; `query` is null for a call that has one. */
export function serveUnread<Input extends z.core.$ZodType, Output extends z.core.$ZodType, Who extends Access>(
  { app, bodies, places, doorkeeper, addressOf, served }: Served,
  asked: Endpoint<Input, Output, Who>,
  answer: (incoming: Incoming, caller: CallerOf<Who>, query: Record<string, string> | null) => Promise<Answer<z.input<Output>>>,
): void {
  const { method, path, access } = asked;
  served.push(asked);
  const turn = openTurns();
  const call = callerFor(access, doorkeeper);
  const knock = senderFor(access, doorkeeper);

  const headOf = (context: Context) => ({
    request: context.req.raw,
    path,
    address: addressOf(context),
    origin: originCalled(context),
  });

  async function answerCall(context: Context, body: Uint8Array): Promise<Response> {
    const incoming = { ...headOf(context), body };
    const caller = await call(incoming);
    if ("problem" in caller) return refused(caller);
    if (method === "POST") await turn();
    return answered(context, await answer(incoming, caller, method === "GET" ? context.req.query() : null));
  }

  app.on(method, path, async (context) => {
    if (method === "GET") return answerCall(context, new Uint8Array());
    const sender = await knock(headOf(context));
    if ("problem" in sender) return refused(sender);
    // A place is for work: nobody holds one who is still sending.
    const made = await bodies.within({ request: context.req.raw, line: lineOf(context) }, sender, (body) =>
      places.within(() => answerCall(context, body)),
    );
    if (made === null) return refused(refusals.overloaded());
    return "problem" in made ? refused(made) : made;
  });
}

function answered(context: Context, answer: Answer<unknown>): Response {
  if ("problem" in answer) return refused(answer);
  if ("json" in answer) return new Response(answer.json, { headers: { "content-type": "application/json", "cache-control": "no-store" } });
  const { status, output, etag, keep, cookie } = answer;
  const cacheControl = keep ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = {
    ...(etag === undefined ? { "cache-control": "no-store" } : { "cache-control": cacheControl, etag }),
    ...(cookie !== undefined && { "set-cookie": cookie }),
  };
  if (etag !== undefined && isKnown(etag, context.req.header("if-none-match"))) return new Response(null, { status: 304, headers });
  return Response.json(output, { status, headers });
}

/** Whether the caller already holds this version (RFC 9110 §13.1.2, weak comparison). */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const held = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return held.includes(etag) || held.includes("*");
}
