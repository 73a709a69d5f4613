import { readForbiddenActs } from "#protocol/forbidden-acts.ts";
import { readQuality } from "#protocol/quality.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import { askingOf, ofOwn, todayAt } from "#server/answers/asking.ts";
import type { Reports } from "#server/integrity/reports.ts";
import type { BackupFolder } from "#server/keeping/serve-backups.ts";
import type { Reading } from "#server/reader.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { lastCheck } from "./chain-state.ts";
import { faultsOfHalfMonths, faultsUndivided, tellsCounters } from "./faults-of-belief.ts";

type Sources = {
  readonly store: Store;
  readonly reading: Reading;
  readonly reports: Pick<Reports, "state">;
  readonly backups: BackupFolder | null;
  readonly now: () => Date;
};

/** Serves whether figures can be believed, and what people tell of that must not happen. */
export function serveBelief(at: Served, sources: Sources): void {
  const { reading, reports, backups } = sources;

  serveEndpoint(at, readQuality, async (asked, person) => {
    const query = ofOwn(asked, person);
    const asking = askingOf(sources, person);
    const faults = faultsOfHalfMonths(query, asking);
    if (faults.length > 0) return refusals.invalidInput(faults);
    const beside = { tellsCounters: tellsCounters(query, asking), checked: lastCheck(reports.state().report, backups) };
    return { status: 200, json: await reading.ask({ about: "quality", query, today: todayAt(sources), sees: person.unit, ...beside }) };
  });
  serveEndpoint(at, readForbiddenActs, async (asked, person) => {
    const query = ofOwn(asked, person);
    const faults = faultsUndivided(query, askingOf(sources, person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "forbidden-acts", query, today: todayAt(sources), sees: person.unit }) };
  });
}
