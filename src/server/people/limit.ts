import { hash } from "node:crypto";
import { CompiledQuery } from "kysely";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import * as z from "zod/mini";
import type { Store } from "#server/store/store.ts";

/** So many tries in so many seconds, counted from the first; going on trying does not make it longer. */
export type Limit = {
  /** Takes one try: null, or the seconds to wait when there is none left. */
  readonly take: (who: string) => Promise<number | null>;
  /** Gives one back. */
  readonly giveBack: (who: string) => Promise<void>;
  /** As if nobody had tried. */
  readonly forget: (who: string) => Promise<void>;
  /** Whether anything was taken that still counts. */
  readonly isKnown: (who: string) => Promise<boolean>;
};

type Sharing = Pick<Store, "engine" | "write">;
type Wishes = { readonly name: string; readonly points: number; readonly seconds: number };

/** A limit in the memory of this process, which is the only one on SQLite, or in the database that several processes share. */
export function openLimit(store: Sharing, { name, points, seconds }: Wishes): Limit {
  const options = { keyPrefix: name, points, duration: seconds };
  const limiter =
    store.engine === "sqlite"
      ? new RateLimiterMemory(options)
      : new RateLimiterPostgres({
          ...options,
          storeClient: clientOf(store),
          storeType: "client",
          tableName: "rate_limit",
          tableCreated: true,
        });
  return {
    take: async (who) => {
      try {
        await limiter.consume(keyOf(who));
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
    giveBack: async (who) => void (await limiter.reward(keyOf(who))),
    forget: async (who) => void (await limiter.delete(keyOf(who))),
    isKnown: async (who) => ((await limiter.get(keyOf(who)))?.consumedPoints ?? 0) > 0,
  };
}

/** Names and addresses of people are not kept as they are. */
function keyOf(who: string): string {
  return hash("sha256", who).slice(0, 32);
}

const Query = z.object({ text: z.string(), values: z.optional(z.array(z.unknown())) });

/** What the limiter takes for a connection to PostgreSQL. */
function clientOf({ write }: Sharing) {
  return {
    query: async (asked: unknown) => {
      const { text, values = [] } = z.parse(Query, asked);
      const { rows, numAffectedRows } = await write((transaction) => transaction.executeQuery(CompiledQuery.raw(text, values)));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
}
