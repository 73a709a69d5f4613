import type { Contact } from "#kiosk/keeping/contact.ts";

/** What staff should know of a tablet that waits. */
export type Mark = { readonly kind: "unknown-tablet" } | { readonly kind: "lost" | "refused" | "waiting"; readonly count: number };

/** How the tablet stands with its endpoint, and the time, ms since 1970. */
type Standing = {
  readonly isKnown: boolean;
  readonly lost: number;
  readonly refused: number;
  readonly waiting: number;
  readonly failure: Contact["failure"];
  readonly now: number;
};

/** A network may be away this long before anybody is told: the tablet sends by itself. */
const longMinutes = 15;

/** What staff should know, the gravest first; nothing while all is well or mends by itself. */
export function marksOf({ isKnown, lost, refused, waiting, failure, now }: Standing): readonly Mark[] {
  const isLongAlone = failure !== null && !failure.isOver && now / 60_000 - failure.since >= longMinutes;
  return [
    ...(isKnown ? [] : [{ kind: "unknown-tablet" } as const]),
    ...(lost > 0 ? [{ kind: "lost", count: lost } as const] : []),
    ...(refused > 0 ? [{ kind: "refused", count: refused } as const] : []),
    ...(waiting > 0 && (isLongAlone || !isKnown) ? [{ kind: "waiting", count: waiting } as const] : []),
  ];
}
