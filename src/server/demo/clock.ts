/** The endpoint's clock while the made-up years pass: it stands where it was put, and only ever goes on. */
export type DemoClock = {
  readonly now: () => Date;
  /** Puts it forward to an instant; what lies behind it is left alone. */
  readonly reach: (instant: Date) => void;
  /** From now on it is the clock of this machine. */
  readonly goOn: () => void;
};

/** Opens it on an instant; null: it is the clock of this machine from the beginning. */
export function openDemoClock(start: Date | null): DemoClock {
  let stands = start;
  return {
    now: () => stands ?? new Date(),
    reach: (instant) => {
      if (stands !== null && instant > stands) stands = instant;
    },
    goOn: () => {
      stands = null;
    },
  };
}
