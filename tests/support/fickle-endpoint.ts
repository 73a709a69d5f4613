import * as z from "zod/mini";
import { Batch, type RecordReceipt, WireRecord } from "#protocol/responses.ts";
import { ourStore } from "./tablet.ts";

type Receipt = { readonly store: string; readonly epoch: string; readonly results: readonly RecordReceipt[] };

const page = "<!doctype html><title>Wi-Fi</title>";
const otherStore = "0198f000-0000-4000-8000-00000000beef";
const otherTablet = "0198f000-0000-4000-8000-00000000face";
const created = (receipt: unknown) => Response.json(receipt, { status: 201 });
const forEach = (receipt: Receipt, change: Partial<RecordReceipt>) => ({
  ...receipt,
  results: receipt.results.map((result) => ({ ...result, ...change })),
});

/** Answers behind which nothing was kept, though some look as if it were: of a portal, a proxy, another endpoint, or ours in trouble. */
const lies = {
  "no network": () => lostWith("fetch failed"),
  "portal page": () => new Response(page, { status: 200, headers: { "content-type": "text/html" } }),
  "portal page as 201": () => new Response(page, { status: 201 }),
  "nothing to say": () => new Response(null, { status: 204 }),
  // What `redirect: "error"` makes of a redirect.
  "moved elsewhere": () => lostWith("unexpected redirect"),
  "not a receipt": () => created({ ok: true }),
  "empty receipt": (receipt) => created({ ...receipt, results: [] }),
  "other store": (receipt) => created({ ...receipt, store: otherStore }),
  "for another tablet": (receipt) => created({ ...receipt, device: otherTablet }),
  "receipt as 200": (receipt) => Response.json(receipt, { status: 200 }),
  "ids of others": (receipt) => created(forEach(receipt, { id: "0198f000-0000-4000-8000-00000000cafe" })),
  "hashes of others": (receipt) => created(forEach(receipt, { hash: "f".repeat(64) })),
  broken: () => new Response(page, { status: 500 }),
  overloaded: () => Response.json({ error: "overloaded", message: "" }, { status: 503, headers: { "retry-after": "120" } }),
  "too much at once": () => new Response(null, { status: 413 }),
  "no answer in time": () => {
    throw new DOMException("signal timed out", "TimeoutError");
  },
  "portal that wants a password": () => new Response(page, { status: 401 }),
  "unknown tablet": () => Response.json({ error: "not-signed-in", message: "" }, { status: 401 }),
} satisfies Record<string, (receipt: Receipt) => Response>;

/** What may become of a true receipt on its way back. */
const truths = {
  honest: created,
  reordered: (receipt) => created({ ...receipt, results: receipt.results.toReversed() }),
  "told twice": (receipt) => created({ ...receipt, results: [...receipt.results, ...receipt.results] }),
  "every other result": (receipt) => created({ ...receipt, results: receipt.results.filter((_, place) => place % 2 === 1) }),
  "cut off": (receipt) => new Response(JSON.stringify(receipt).slice(0, -20), { status: 201 }),
  "lost on the way back": () => lostWith("connection reset"),
} satisfies Record<string, (receipt: Receipt) => Response>;

function lostWith(message: string): never {
  throw new TypeError(message);
}

export type Mischief = keyof typeof lies | keyof typeof truths;
/** What each makes of a receipt. */
export const answers: Record<Mischief, (receipt: Receipt) => Response> = { ...lies, ...truths };
/** Whether nothing was kept behind it. */
export const isLie = (mischief: Mischief) => mischief in lies;

/** Everything that may come between a tablet and its endpoint. */
export const mischiefs: readonly Mischief[] = [...named(lies), ...named(truths)];

function named<Names extends string>(table: Record<Names, unknown>): Names[] {
  const names: Names[] = [];
  for (const name in table) names.push(name);
  return names;
}

/** An endpoint in memory that keeps every record once and answers as the next mischief wants; honest when none is left. */
export type FickleEndpoint = {
  readonly fetch: typeof fetch;
  readonly kept: Map<string, string>;
  /** Ids by request, as they came in. */
  readonly requests: string[][];
  /** The store is put back to this, under another epoch. */
  readonly restore: (kept: ReadonlyMap<string, string>) => void;
  /** Records the endpoint breaks at, and those it refuses. */
  readonly poison: Set<string>;
  readonly refuses: Set<string>;
};

/** What the endpoint can take in one request, whole or in time; and its clock, which it tells only if it has one. */
type Limits = { readonly recordsAtMost?: number; readonly recordsInTime?: number; readonly now?: () => number };

export function fickleEndpoint(
  plan: Mischief[] = [],
  { recordsAtMost = Infinity, recordsInTime = Infinity, now }: Limits = {},
): FickleEndpoint {
  const kept = new Map<string, string>();
  const poison = new Set<string>();
  const refuses = new Set<string>();
  const requests: string[][] = [];
  let epoch = 1;

  function keep(records: readonly WireRecord[]): RecordReceipt[] {
    return records.map(({ id, hash }) => {
      if (refuses.has(id)) return { id, hash, outcome: "rejected", reason: "body: over 64000 bytes" };
      const first = kept.get(id);
      if (first !== undefined) return { id, hash, outcome: first === hash ? "duplicate" : "conflict" };
      kept.set(id, hash);
      return { id, hash, outcome: "accepted" };
    });
  }

  return {
    kept,
    requests,
    poison,
    refuses,
    restore(before) {
      kept.clear();
      for (const [id, hash] of before) kept.set(id, hash);
      epoch += 1;
    },
    async fetch(_, init) {
      const batch = z.parse(Batch, JSON.parse(z.parse(z.string(), init?.body)));
      const records = batch.records.map((record) => z.parse(WireRecord, record));
      requests.push(records.map(({ id }) => id));
      const mischief = plan.shift() ?? "honest";
      if (records.length > recordsAtMost) return new Response(null, { status: 413 });
      if (records.length > recordsInTime) throw new DOMException("signal timed out", "TimeoutError");
      if (records.some(({ id }) => poison.has(id))) return new Response(null, { status: 500 });
      const results = isLie(mischief) ? records.map(({ id, hash }) => ({ id, hash, outcome: "accepted" as const })) : keep(records);
      const answer = answers[mischief]({ store: ourStore, epoch: `0198f000-0000-4000-9000-${String(epoch).padStart(12, "0")}`, results });
      if (now) answer.headers.set("date", new Date(now()).toUTCString());
      return answer;
    },
  };
}
