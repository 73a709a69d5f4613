import type { Failure } from "#kiosk/keeping/contact.ts";
import type { SentNow } from "#kiosk/tablet.ts";
import { saidIn, type Said } from "./say.ts";
import type { Language } from "#survey/response.ts";

/** What is known once sending at once has ended: how many the endpoint took, why it took none, and whether it had a newer bundle. */
type Sent = SentNow & { readonly delivered: number; readonly why: Failure | null; readonly isBundleNewer: boolean };

/** What came of «Gửi ngay», in a sentence or two. */
export function sentInWords({ sending, delivered, why, isBundleNewer }: Sent, language: Language): string {
  const newer: Said[] = isBundleNewer ? [{ key: "sent-newer" }] : [];
  return [...sendingInWords(), ...newer].map((said) => saidIn(language, said)).join(" ");

  function sendingInWords(): Said[] {
    if (sending.next === "rest") return [delivered > 0 ? { key: "sent-all", values: { count: delivered } } : { key: "sent-nothing" }];
    if (why === "unknown-tablet") return [{ key: "sent-unknown-tablet" }];
    if (sending.retryAfterMs > 0) return [{ key: "sent-wait", values: { count: Math.ceil(sending.retryAfterMs / 60_000) } }];
    return [{ key: "sent-not", values: { why: saidIn(language, { key: `why-${why ?? "broken"}` }) } }];
  }
}
