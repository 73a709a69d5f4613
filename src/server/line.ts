import { IncomingMessage } from "node:http";
import type { Context } from "hono";
import * as z from "zod/mini";

const Line = z.object({ incoming: z.instanceof(IncomingMessage) });

/** Our end of the line a call comes over, to read its body from; null for a call made inside the program. */
export function lineOf(context: Context): IncomingMessage | null {
  return z.safeParse(Line, context.env).data?.incoming ?? null;
}
