import { commonSettings } from "#server/organisation/common-settings.ts";
import type { Store } from "#server/store/store.ts";
import { openChecker } from "./checker.ts";
import { openClosing } from "./closing.ts";
import { every } from "./every.ts";
import { openReports, type Reports } from "./reports.ts";
import { openRetention } from "./retention.ts";

const minute = 60_000;

type Needs = { readonly store: Store; readonly now: () => Date; readonly onFailure: (error: unknown) => void };

/** What an endpoint does for integrity while it runs. */
export type IntegrityWork = {
  readonly reports: Reports;
  /** Ends it; what is half done is done again by the next start. */
  readonly stop: () => Promise<void>;
};

/** Closes hours, deletes what has had its time, and makes reports when somebody asks. */
export function startIntegrityWork({ store, now, onFailure }: Needs): IntegrityWork {
  const checker = openChecker(store.place);
  let stopped = false;
  const onFailureBeforeStop = (error: unknown): void => (stopped ? undefined : onFailure(error));
  const reports = openReports({ check: checker.check, now, onFailure: onFailureBeforeStop });
  const close = openClosing({ store, makeLink: checker.makeLink, now });
  const deleteOld = openRetention({ store, now, timesKept: () => commonSettings(store.known().organisation) });
  const repeated = [
    every({ milliseconds: minute, work: close, onFailure: onFailureBeforeStop }),
    every({ milliseconds: 10 * minute, work: deleteOld, onFailure: onFailureBeforeStop }),
  ];
  return {
    reports,
    stop: async () => {
      stopped = true;
      await checker.close();
      await Promise.all([...repeated.map(({ stop }) => stop()), reports.finished()]);
    },
  };
}
