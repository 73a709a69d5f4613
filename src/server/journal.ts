import type { Logger } from "pino";
import type { Problem } from "#protocol/problem.ts";
import { openMetrics } from "./door/metrics.ts";
import type { Ruling } from "./store/judged.ts";

/** What the log may say: kinds, counts and names of errors; never a body, an answer or a comment. */
export function openJournal(logger: Pick<Logger, "info" | "error">) {
  const metrics = openMetrics();
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);

  return {
    metrics,
    kept: (rulings: readonly Ruling[]): void => {
      for (const { outcome } of rulings) {
        count(outcome);
        metrics.record(outcome);
      }
    },
    refused: (error: Problem["error"]): void => {
      count(`refused: ${error}`);
      metrics.refusal(error);
    },
    failed: (error: unknown): void => {
      const [name, code] = error instanceof Error ? [error.name, codeOf(error)] : ["thrown", undefined];
      // The stack names files and lines of this program; the message might repeat what somebody sent.
      const stack = error instanceof Error ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) : undefined;
      metrics.failure(name);
      logger.error({ error: name, code, stack }, "a call failed");
    },
    backedUp: (made: { readonly file: string; readonly whole: boolean; readonly faults: number }): void => {
      if (made.whole) logger.info(made, "a backup was made");
      else logger.error(made, "a backup was made that does not add up: run npm run verify");
    },
    /** Writes what happened since the last time, when anything did. */
    writeCounts: (): void => {
      if (counts.size > 0) logger.info(Object.fromEntries(counts), "since the last line");
      counts.clear();
    },
  };
}
export type Journal = ReturnType<typeof openJournal>;

/** SQLite's code, else PostgreSQL's or Node's; never words. */
function codeOf(error: Error): unknown {
  if ("errcode" in error) return error.errcode;
  return "code" in error ? error.code : undefined;
}
