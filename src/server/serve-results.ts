import { readCatalogue, readResults } from "#protocol/results.ts";
import { type Served, serveEndpoint } from "./answer.ts";
import { localHour } from "./local-hour.ts";
import { zoneOf } from "./organisation/common-settings.ts";
import { unitsOf } from "./people/scope.ts";
import type { Reading } from "./reader.ts";
import { refusals } from "./refusal.ts";
import { faultsOfQuery } from "./results-query.ts";
import type { Store } from "./store/store.ts";

type Sources = { readonly store: Store; readonly reading: Reading; readonly now: () => Date };

/** Serves figures and what can be asked about, each to whom it concerns: who belongs to a unit asks about it unless he names one below, and of others not even their being there is told. */
export function serveResults(at: Served, { store, reading, now }: Sources): void {
  const today = () => localHour(now(), zoneOf(store.known())).day;

  serveEndpoint(at, readCatalogue, async (_, { unit: sees }) => ({
    status: 200,
    json: await reading.ask({ about: "catalogue", today: today(), sees }),
  }));
  serveEndpoint(at, readResults, async (asked, person) => {
    const { surveys, organisation } = store.known();
    const query = { ...asked, unit: asked.unit ?? person.unit ?? undefined };
    const units = unitsOf(person, { units: organisation.units, today: today() });
    const faults = faultsOfQuery(query, { surveys, units });
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "results", query, today: today(), sees: person.unit }) };
  });
}
