import { useEffect, useState } from "react";
import { type KeptPin, isPin } from "./pin.ts";
import { afterWrong, asSeenAt, keepTries, keptTries, noTries, type PinTries, type TriesStorage, waitMs } from "./pin-tries.ts";

type Parts = {
  readonly pin: KeptPin;
  readonly tries: TriesStorage;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly onOpen: () => void;
};

type Stage = "typing" | "checking" | "wrong" | "broken";

/** The longest PIN there is; more digits are of no use. */
const mostDigits = 12;

/** What is typed on the keypad, what came of the last try, and how long everybody has to wait. */
export function usePin({ pin, tries: storage, now, onOpen }: Parts) {
  const [digits, setDigits] = useState("");
  const [stage, setStage] = useState<Stage>("typing");
  const [time, setTime] = useState(now);
  const [tries, setTries] = useState(() => keptTries(storage, pin.salt));
  const waitsMs = waitMs(asSeenAt(tries, time), time);
  const waits = waitsMs > 0;
  const isDeaf = waits || stage === "checking";

  useEffect(() => {
    const tick = () => {
      setTries((known) => asSeenAt(known, now()));
      setTime(now());
    };
    const ticking = waits ? setInterval(tick, 1000) : undefined;
    return () => clearInterval(ticking);
  }, [waits, now]);

  function count(next: PinTries): void {
    keepTries(storage, pin.salt, next);
    setTries(next);
    setTime(now());
  }

  async function open(): Promise<void> {
    if (isDeaf || digits === "") return;
    setStage("checking");
    // Counted before it is checked, so that no reload in between gives tries for nothing.
    const wrong = afterWrong(tries, now());
    keepTries(storage, pin.salt, wrong);
    try {
      const isRight = await isPin(digits, pin);
      count(isRight ? noTries : wrong);
      setStage(isRight ? "typing" : "wrong");
      if (isRight) onOpen();
    } catch (error) {
      reportError(error);
      count(tries);
      setStage("broken");
    }
    setDigits("");
  }

  function type(change: (before: string) => string): void {
    if (isDeaf) return;
    setStage("typing");
    setDigits(change);
  }

  return {
    count: digits.length,
    stage,
    tries,
    waitsMs,
    isDeaf,
    add: (digit: string) => type((before) => (before + digit).slice(0, mostDigits)),
    erase: () => type((before) => before.slice(0, -1)),
    clear: () => type(() => ""),
    open: () => void open(),
  };
}
