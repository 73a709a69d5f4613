/** Whether the endpoint knows this tablet, as it last said; until then as the tablet itself supposes. */
export type Recognition = {
  readonly isKnown: () => boolean;
  readonly tell: (known: boolean) => void;
  /** Tells of each change; gives back what ends it. */
  readonly onChange: (listener: () => void) => () => void;
};

/** An endpoint that does not know the tablet is asked again this much later: only people can change that. */
export const unknownTabletPauseMs = 900_000;

export function recognition(supposed = true): Recognition {
  let known = supposed;
  const listeners = new Set<() => void>();
  return {
    isKnown: () => known,
    tell(now) {
      if (now === known) return;
      known = now;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
