import { useEffect, useState } from "react";

/** Often enough that whoever has gone is gone within seconds of the idle time. */
const lookMs = 5000;

/** The time of a clock that only runs forward, looked at every few seconds: nothing on a resting screen is as quick as a second hand. */
export function useNow(steady: () => number): number {
  const [now, setNow] = useState(steady);
  useEffect(() => {
    const timer = setInterval(() => setNow(steady()), lookMs);
    return () => clearInterval(timer);
  }, [steady]);
  return now;
}
