import type { Clock } from "./clock.ts";
import type { ConfirmedDay } from "./confirmed-day.ts";

/** A time, ms since 1970, and whether the endpoint has confirmed it since this page started. */
export type Reading = { readonly now: number; readonly clock: "verified" | "unverified" };

/** The time by which is decided what is asked, ms since 1970; where the tablet's clock is surely wrong, a time on the last day the endpoint told. */
type Reckoning = { readonly now: number; readonly isWrong: boolean };

/** The tablet's clock, set right by the endpoint's whenever the two have spoken. */
export type CheckedClock = Clock & {
  readonly read: () => Reading;
  readonly reckon: () => Reckoning;
  /** Takes the server's time, ms since 1970, from an exchange that just ended. */
  readonly confirm: (serverTime: number) => void;
  /** Whole seconds the tablet's own clock was ahead of the endpoint's at the last exchange; null before one. */
  readonly aheadSeconds: () => number | null;
};

/** More than this between the two clocks means that somebody set one of them, or that the tablet slept and nobody can tell. */
const toleratedDriftMs = 120_000;
const dayMs = 86_400_000;
const noMemory: ConfirmedDay = { read: () => null, keep() {} };

export function checkedClock({ now, steady }: Clock, memory: ConfirmedDay = noMemory): CheckedClock {
  let day = memory.read();
  let confirmed: { readonly offset: number; readonly lead: number } | null = null;

  function read(): Reading {
    const tablet = now();
    if (confirmed === null || Math.abs(tablet - steady() - confirmed.lead) > toleratedDriftMs) return { now: tablet, clock: "unverified" };
    return { now: tablet + confirmed.offset, clock: "verified" };
  }

  /** Time never goes back: a clock before the day that was confirmed is wrong. Noon, because by UTC it falls on the same day nearly everywhere. */
  function reckon(): Reckoning {
    const { now: told, clock } = read();
    if (clock === "verified" || day === null || told >= day * dayMs) return { now: told, isWrong: false };
    return { now: (day + 0.5) * dayMs, isWrong: true };
  }

  return {
    read,
    reckon,
    now: () => read().now,
    steady,
    aheadSeconds: () => confirmed && Math.round(-confirmed.offset / 1000),
    confirm(serverTime) {
      const tablet = now();
      confirmed = { offset: serverTime - tablet, lead: tablet - steady() };
      const today = Math.floor(serverTime / dayMs);
      if (today !== day) memory.keep(today);
      day = today;
    },
  };
}
