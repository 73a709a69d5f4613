import { useEffect, useState } from "react";

/** Whole minutes until an instant, at least 1 while any time is left, 0 when it is over; redraws by itself. */
export function useMinutesLeft(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 60_000));
}
