import { readCatalogue, readResults } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import { readStanding } from "#protocol/standing.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { localHour } from "#server/local-hour.ts";
import { commonSettings, zoneOf } from "#server/organisation/common-settings.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Reading } from "#server/reader.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { type Asking, faultsOfQuery } from "./faults-of-query.ts";

type Sources = { readonly store: Store; readonly reading: Reading; readonly now: () => Date };

/** Serves figures and what can be asked about, each to whom it concerns: who belongs to a unit asks about it unless he names one below, and of others not even their being there is told. */
export function serveAnswers(at: Served, { store, reading, now }: Sources): void {
  const today = () => localHour(now(), zoneOf(store.known())).day;

  function askingOf({ role, unit }: Person): Asking {
    const { surveys, organisation } = store.known();
    const { units } = organisation;
    const clock = { today: today(), closing: commonSettings(organisation).closingDay };
    return { surveys, units, seen: unitsOf({ unit }, { units, today: clock.today }), clock, asker: { role, unit } };
  }

  serveEndpoint(at, readCatalogue, async (_, { unit: sees }) => ({
    status: 200,
    json: await reading.ask({ about: "catalogue", today: today(), sees }),
  }));
  serveEndpoint(at, readResults, async (asked, person) => {
    const query = ofOwn(asked, person);
    const faults = faultsOfQuery(query, askingOf(person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "results", query, today: today(), sees: person.unit }) };
  });
  serveEndpoint(at, readStanding, async (asked, person) => {
    const query = ofOwn(asked, person);
    const faults = faultsOfQuery(query, askingOf(person));
    if (faults.length > 0) return refusals.invalidInput(faults);
    return { status: 200, json: await reading.ask({ about: "standing", query, today: today(), sees: person.unit }) };
  });
}

/** Whoever belongs to a unit and names none asks about his own. */
function ofOwn<Asked extends Selection>(asked: Asked, { unit }: Person): Asked {
  return { ...asked, unit: asked.unit ?? unit ?? undefined };
}
