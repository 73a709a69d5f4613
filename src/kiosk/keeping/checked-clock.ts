import type { Clock } from "./clock.ts";

/** A time, ms since 1970, and whether the endpoint has confirmed it since this page started. */
export type Reading = { readonly now: number; readonly clock: "verified" | "unverified" };

/** The tablet's clock, set right by the endpoint's whenever the two have spoken. */
export type CheckedClock = Clock & {
  readonly read: () => Reading;
  /** Takes the server's time, ms since 1970, from an exchange that just ended. */
  readonly confirm: (serverTime: number) => void;
  /** Whole seconds the tablet's own clock was ahead of the endpoint's at the last exchange; null before one. */
  readonly aheadSeconds: () => number | null;
};

/** More than this between the two clocks means that somebody set one of them, or that the tablet slept and nobody can tell. */
const toleratedDriftMs = 120_000;

export function checkedClock({ now, steady }: Clock): CheckedClock {
  let confirmed: { readonly offset: number; readonly lead: number } | null = null;

  function read(): Reading {
    const tablet = now();
    if (confirmed === null || Math.abs(tablet - steady() - confirmed.lead) > toleratedDriftMs) return { now: tablet, clock: "unverified" };
    return { now: tablet + confirmed.offset, clock: "verified" };
  }

  return {
    read,
    now: () => read().now,
    steady,
    aheadSeconds: () => confirmed && Math.round(-confirmed.offset / 1000),
    confirm(serverTime) {
      const tablet = now();
      confirmed = { offset: serverTime - tablet, lead: tablet - steady() };
    },
  };
}
