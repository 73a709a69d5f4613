import * as z from "zod/mini";
import type { Endpoint } from "./endpoint.ts";
import { Problem } from "./problem.ts";

/** An answer from the endpoint that refuses the call. `problem` is null when something else answered in its place. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  constructor(status: number, problem: Problem | null) {
    super(problem?.message ?? `answered ${status}`);
    this.name = "Refused";
    this.status = status;
    this.problem = problem;
  }
}

/** Whether a call failed because nobody is signed in here, or the store waits for its set-up: both are mended on the account page. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && (error.problem?.error === "not-signed-in" || error.problem?.error === "not-set-up");
}

/** Asks one thing of the endpoint. Throws Refused on a refusal, ZodError on an answer of another shape, TypeError without network. */
export async function call<Input extends z.core.$ZodType, Output extends z.core.$ZodType>(
  { method, path, output }: Endpoint<Input, Output>,
  input: z.input<Input>,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const response = await fetch(method === "GET" ? `${path}${queryOf(input)}` : path, {
    method,
    redirect: "error",
    ...(method === "POST" && { body: JSON.stringify(input), headers: { "content-type": "application/json" } }),
    ...(signal && { signal }),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, z.safeParse(Problem, body).data ?? null);
  return z.parse(output, body);
}

/** `?a=b&c=d`, members without a value left out. */
function queryOf(input: unknown): string {
  const members = Object.entries(z.parse(z.record(z.string(), z.optional(z.string())), input));
  const query = new URLSearchParams(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return query.size === 0 ? "" : `?${query}`;
}
