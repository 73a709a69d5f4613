import { Dexie, type Table } from "dexie";
import * as z from "zod/mini";
import { Bundle, readBundle } from "#protocol/bundle.ts";
import { saysUnknownTablet } from "./recognition.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** What asking for a newer bundle came to. */
type Refreshed = "newer" | "same" | "unreachable" | "unknown-tablet";

/** The tablet's copy of everything it needs, which works without a network. */
export type BundleStore = {
  /** The bundle in use; null until the first one was taken. */
  readonly currentBundle: () => Bundle | null;
  /** Asks the endpoint for a newer one and keeps it aside, whole or not at all. */
  readonly refresh: () => Promise<Refreshed>;
  /** Puts the newest whole bundle into use; asked only while no citizen is answering. */
  readonly takeNewest: () => Promise<Bundle | null>;
  /** Tells that a newer bundle lies ready; gives back what ends it. */
  readonly onNewer: (listener: () => void) => () => void;
  readonly close: () => void;
};

type Parts = {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly fetch?: typeof fetch;
  /** Signs the call; without it the tablet asks as a stranger. */
  readonly headersOf?: SigningKeys["headersOf"];
  /** Told the server's time, ms since 1970, at each exchange that was surely ours. */
  readonly onServerTime?: (milliseconds: number) => void;
};

/** `current` is in use, `next` was fetched and waits until it is taken. */
type KeptBundle = { readonly name: "current" | "next"; readonly etag: string | null; readonly bundle: unknown };

const patienceMs = 15_000;

/** Opens the kept bundle. Its database is apart from the outbox: what can be fetched again needs no strict durability. */
export async function openBundleStore({
  name = "kiosk-bundle",
  indexedDB,
  fetch: ask = fetch.bind(globalThis),
  headersOf = async () => ({}),
  onServerTime,
}: Parts = {}): Promise<BundleStore> {
  const dexie = new Dexie(name, { ...(indexedDB && { indexedDB, IDBKeyRange: globalThis.IDBKeyRange }) });
  dexie.version(1).stores({ bundles: "name" });
  const bundles: Table<KeptBundle, string> = dexie.table("bundles");
  const listeners = new Set<() => void>();
  let current = wholeBundle(await bundles.get("current"));
  let next = wholeBundle(await bundles.get("next"));

  return {
    currentBundle: () => current?.bundle ?? null,
    async refresh() {
      const etag = (next ?? current)?.etag ?? null;
      const answer = await askForBundle(ask, etag, await headersOf(readBundle, "", null));
      if (answer === "unknown-tablet") return answer;
      if (answer === null) return "unreachable";
      if (answer.serverTime !== null) onServerTime?.(answer.serverTime);
      if (answer.bundle === null) return "same";
      next = { bundle: answer.bundle, etag: answer.etag };
      await bundles.put({ name: "next", ...next });
      for (const listener of listeners) listener();
      return "newer";
    },
    async takeNewest() {
      if (next === null) return current?.bundle ?? null;
      const newest = next;
      await dexie.transaction("rw", bundles, async () => {
        await bundles.put({ name: "current", ...newest });
        await bundles.delete("next");
      });
      if (next === newest) next = null;
      current = newest;
      return newest.bundle;
    },
    onNewer(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => dexie.close(),
  };
}

/** A kept bundle that this program can read; one of another shape is fetched again. */
function wholeBundle(kept: KeptBundle | undefined): { bundle: Bundle; etag: string | null } | null {
  const parsed = z.safeParse(Bundle, kept?.bundle);
  return kept && parsed.success ? { bundle: parsed.data, etag: kept.etag } : null;
}

type Answer = { readonly bundle: Bundle | null; readonly etag: string | null; readonly serverTime: number | null };

/** Null for anything that is not surely ours: no network, a portal's page, half a bundle. `bundle: null` when ours is the newest. */
async function askForBundle(
  ask: typeof fetch,
  etag: string | null,
  signature: Readonly<Record<string, string>>,
): Promise<Answer | "unknown-tablet" | null> {
  try {
    const response = await ask(readBundle.path, {
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
      headers: { ...signature, ...(etag !== null && { "if-none-match": etag }) },
    });
    const serverTime = serverTimeOf(response.headers);
    if (response.status === 304 && etag !== null) return { bundle: null, etag, serverTime };
    if (response.status !== 200) return (await saysUnknownTablet(response)) ? "unknown-tablet" : null;
    const parsed = z.safeParse(Bundle, await response.json());
    return parsed.success ? { bundle: parsed.data, etag: response.headers.get("etag"), serverTime } : null;
  } catch {
    // Without a network fetch rejects, and a page in the bundle's place is no JSON: both mean «not now».
    return null;
  }
}

/** The server's time by its `Date` header, ms since 1970; null when it tells none. */
export function serverTimeOf(headers: Headers): number | null {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? null : time;
}
