import type { Line } from "../proof.ts";
import { mayWatch } from "./watched.ts";

/** The lines of a proof where the endpoint's process can be watched; else one that says why there are none. */
export async function unlessWatched(promise: number, fault: string, run: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
  if (mayWatch) return run();
  return [{ promise, fault, kind: "skipped", why: "only Linux tells what another process holds" }];
}
