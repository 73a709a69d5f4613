import type { Language } from "#survey/response.ts";
import type { Mouth } from "./mouth.ts";
import type { Line } from "./reading-script.ts";

/** Reads one script at a time. */
export type Reader = {
  /** Whatever was being read falls silent first. */
  readonly read: (script: readonly Line[], language: Language) => void;
  readonly stop: () => void;
  readonly isReading: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
};

/** `onLine` is told before each line: whoever listens is still there. */
export function reader(mouth: Mouth, onLine: () => void): Reader {
  let current: AbortController | null = null;
  const listeners = new Set<() => void>();

  function become(next: AbortController | null): void {
    current?.abort();
    current = next;
    for (const listener of listeners) listener();
  }

  async function readAll(script: readonly Line[], language: Language, mine: AbortController): Promise<void> {
    for (const line of script) {
      if (mine.signal.aborted) return;
      onLine();
      await mouth.speak(line, language, mine.signal);
    }
    if (current === mine) become(null);
  }

  function stop(): void {
    if (current) become(null);
  }

  return {
    read(script, language) {
      if (script.length === 0) return stop();
      const mine = new AbortController();
      become(mine);
      readAll(script, language, mine).catch((error: unknown) => reportError(error));
    },
    stop,
    isReading: () => current !== null,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
