import { Dexie, type Table } from "dexie";
import type { Bundle } from "#protocol/bundle.ts";
import { appVersion } from "#kiosk/keeping/device.ts";
import { reconnecting } from "#kiosk/keeping/reconnecting.ts";
import type { SigningKeys } from "#kiosk/keeping/signing-keys.ts";

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

/** `current` is in use, `next` was fetched and waits until it is taken; both as the program of that version read them. */
type KeptBundle = { readonly name: "current" | "next"; readonly program: string } & Taken;
type Taken = { readonly etag: string | null; readonly bundle: Bundle };

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
  const attempt = reconnecting(dexie);
  const listeners = new Set<() => void>();
  let current = await known(await attempt(() => bundles.get("current")));
  let next = await known(await attempt(() => bundles.get("next")));

  return {
    currentBundle: () => current?.bundle ?? null,
    async refresh() {
      const etag = (next ?? current)?.etag ?? null;
      // Not needed to answer, so not in the way of the first screen.
      const { askForBundle } = await import("./ask-for-bundle.ts");
      const answer = await askForBundle({ fetch: ask, etag, headersOf });
      if (answer === "unknown-tablet") return answer;
      if (answer === null) return "unreachable";
      if (answer.serverTime !== null) onServerTime?.(answer.serverTime);
      if (answer.bundle === null) return "same";
      const newest = { bundle: answer.bundle, etag: answer.etag };
      next = newest;
      await attempt(() => bundles.put({ name: "next", program: appVersion, ...newest }));
      for (const listener of listeners) listener();
      return "newer";
    },
    async takeNewest() {
      if (next === null) return current?.bundle ?? null;
      const newest = next;
      await attempt(() =>
        dexie.transaction("rw", bundles, async () => {
          await bundles.put({ name: "current", program: appVersion, ...newest });
          await bundles.delete("next");
        }),
      );
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

/** A kept bundle as this program reads it. What another program kept may lack what this one knows, so it is fetched again whatever its version. */
async function known(kept: KeptBundle | undefined): Promise<Taken | null> {
  if (!kept) return null;
  if (kept.program === appVersion) return { bundle: kept.bundle, etag: kept.etag };
  const reader = await import("./ask-for-bundle.ts").catch(() => null);
  const bundle = reader?.wholeBundle(kept.bundle);
  return bundle ? { bundle, etag: null } : null;
}
