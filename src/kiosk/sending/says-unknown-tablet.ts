import * as z from "zod/mini";
import { Problem } from "#protocol/problem.ts";

/** Whether this answer is the endpoint's own word that it does not know the tablet; a portal's 401 says nothing. */
export async function saysUnknownTablet(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const content: unknown = await response.json().catch(() => null);
  return z.safeParse(Problem, content).data?.error === "not-signed-in";
}
