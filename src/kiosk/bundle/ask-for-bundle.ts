import * as z from "zod/mini";
import { Bundle, readBundle } from "#protocol/bundle.ts";
import { saysUnknownTablet } from "#kiosk/sending/says-unknown-tablet.ts";
import { serverTimeOf } from "#kiosk/sending/server-time.ts";
import type { SigningKeys } from "#kiosk/keeping/signing-keys.ts";

const patienceMs = 15_000;

/** A bundle of the shape this program knows; null for anything else. */
export function wholeBundle(content: unknown): Bundle | null {
  return z.safeParse(Bundle, content).data ?? null;
}

/** `etag` of the newest bundle at hand; null when there is none. */
type Question = { readonly fetch: typeof fetch; readonly etag: string | null; readonly headersOf: SigningKeys["headersOf"] };

type Answer = { readonly bundle: Bundle | null; readonly etag: string | null; readonly serverTime: number | null };

/** Asks, signed, for what is newer; null for anything that is not surely ours: no network, a portal's page, half a bundle. `bundle: null` when ours is the newest. */
export async function askForBundle({ fetch, etag, headersOf }: Question): Promise<Answer | "unknown-tablet" | null> {
  const signature = await headersOf(readBundle, "", null);
  try {
    const response = await fetch(readBundle.path, {
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
      headers: { ...signature, ...(etag !== null && { "if-none-match": etag }) },
    });
    const serverTime = serverTimeOf(response.headers);
    if (response.status === 304 && etag !== null) return { bundle: null, etag, serverTime };
    if (response.status !== 200) return (await saysUnknownTablet(response)) ? "unknown-tablet" : null;
    const bundle = wholeBundle(await response.json());
    return bundle && { bundle, etag: response.headers.get("etag"), serverTime };
  } catch {
    // Without a network fetch rejects, and a page in the bundle's place is no JSON: both mean «not now».
    return null;
  }
}
