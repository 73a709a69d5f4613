import type { IntegrityReport } from "#protocol/integrity.ts";
import type { Checked } from "./check.ts";

type State = {
  readonly checking: boolean;
  /** Whether the last check broke off. */ readonly failed: boolean;
  readonly report: IntegrityReport | null;
};

type Needs = {
  /** Checks beside the process's own connection and thread. */
  readonly check: () => Promise<Checked>;
  readonly now: () => Date;
  readonly onFailure: (error: unknown) => void;
};

/** Makes reports, one at a time, and remembers the last. */
export function openReports({ check, now, onFailure }: Needs) {
  let state: State = { checking: false, failed: false, report: null };
  let running = Promise.resolve();

  async function make(): Promise<void> {
    const from = minuteOf(now());
    try {
      const { links, head, told, found } = await check();
      state = { checking: false, failed: false, report: { from, until: minuteOf(now()), links, head, findings: told, found } };
    } catch (error) {
      state = { ...state, checking: false, failed: true };
      onFailure(error);
    }
  }

  return {
    state: (): State => state,
    /** Begins a report; false where one is being made already. */
    begin: (): boolean => {
      if (state.checking) return false;
      state = { ...state, checking: true };
      running = make();
      return true;
    },
    /** Waits for the report that is being made. */
    finished: (): Promise<void> => running,
  };
}

export type Reports = ReturnType<typeof openReports>;

function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16)}:00Z`;
}
