import * as z from "zod/mini";
import { Batch, type RecordReceipt, WireRecord } from "#protocol/responses.ts";
import { ourStore } from "./tablet.ts";

/** What may come between a tablet and its endpoint. `honest` is the endpoint as it should be. */
export const mischiefs = [
  "honest",
  "no network",
  "lost on the way back",
  "portal page",
  "portal page as 201",
  "nothing to say",
  "moved elsewhere",
  "cut off",
  "empty receipt",
  "not a receipt",
  "other store",
  "reordered",
  "every other result",
  "ids of others",
  "hashes of others",
  "told twice",
  "answered as 200",
  "broken",
  "overloaded",
  "too much at once",
  "unknown tablet",
] as const;
export type Mischief = (typeof mischiefs)[number];

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

export function fickleEndpoint(plan: Mischief[] = [], { recordsAtMost = Infinity } = {}): FickleEndpoint {
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
      const batch = z.parse(Batch, JSON.parse(String(init?.body)));
      const records = batch.records.map((record) => z.parse(WireRecord, record));
      requests.push(records.map(({ id }) => id));
      const mischief = plan.shift() ?? "honest";
      if (mischief === "no network") throw new TypeError("fetch failed");
      if (records.length > recordsAtMost) return new Response(null, { status: 413 });
      if (records.some(({ id }) => poison.has(id))) return new Response(null, { status: 500 });
      const unheard = unheardAnswer(mischief);
      if (unheard) return unheard;
      const receipt = { store: ourStore, epoch: `0198f000-0000-4000-9000-${String(epoch).padStart(12, "0")}`, results: keep(records) };
      return heardAnswer(mischief, receipt);
    },
  };
}

/** Answers of something else, or of an endpoint that kept nothing. */
function unheardAnswer(mischief: Mischief): Response | null {
  const page = "<!doctype html><title>Wi-Fi</title>";
  switch (mischief) {
    case "portal page":
      return new Response(page, { status: 200, headers: { "content-type": "text/html" } });
    case "portal page as 201":
      return new Response(page, { status: 201 });
    case "nothing to say":
      return new Response(null, { status: 204 });
    case "moved elsewhere":
      // What `redirect: "error"` makes of a redirect.
      throw new TypeError("unexpected redirect");
    case "not a receipt":
      return Response.json({ ok: true }, { status: 201 });
    case "broken":
      return new Response(page, { status: 500 });
    case "overloaded":
      return Response.json({ error: "overloaded", message: "" }, { status: 503, headers: { "retry-after": "120" } });
    case "too much at once":
      return new Response(null, { status: 413 });
    case "unknown tablet":
      return new Response(null, { status: 401 });
    default:
      return null;
  }
}

type Receipt = { store: string; epoch: string; results: RecordReceipt[] };

/** What becomes of a true receipt on its way back. */
function heardAnswer(mischief: Mischief, receipt: Receipt): Response {
  const { results } = receipt;
  const told = (change: Partial<Receipt>) =>
    Response.json({ ...receipt, ...change }, { status: 201, headers: { date: new Date(0).toUTCString() } });
  switch (mischief) {
    case "lost on the way back":
      throw new TypeError("connection reset");
    case "answered as 200":
      return Response.json(receipt, { status: 200 });
    case "cut off":
      return new Response(JSON.stringify(receipt).slice(0, -20), { status: 201 });
    case "other store":
      return told({ store: "0198f000-0000-4000-8000-00000000beef" });
    case "empty receipt":
      return told({ results: [] });
    case "reordered":
      return told({ results: results.toReversed() });
    case "every other result":
      return told({ results: results.filter((_, place) => place % 2 === 1) });
    case "ids of others":
      return told({ results: results.map((result) => ({ ...result, id: crypto.randomUUID() })) });
    case "hashes of others":
      return told({ results: results.map((result) => ({ ...result, hash: "f".repeat(64) })) });
    case "told twice":
      return told({ results: [...results, ...results] });
    default:
      return told({});
  }
}
