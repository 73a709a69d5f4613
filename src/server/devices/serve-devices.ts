import { changeDevice, enrol, openEnrolment, readDevices, revokeDevice } from "#protocol/devices.ts";
import { importAnswers } from "#protocol/exported-answers.ts";
import { readOrganisationKeys, restoreOrganisationKey, rotateOrganisationKey } from "#protocol/organisation-keys.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { type Hosts, originsOf } from "#server/door/hosts.ts";
import type { Journal } from "#server/journal.ts";
import { localHour } from "#server/local-hour.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import { deskSettings } from "#server/organisation/desk-settings.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Store } from "#server/store/store.ts";
import { changeOneDevice, revokeOneDevice } from "./change-device.ts";
import type { Program } from "./device-states.ts";
import { enrolTablet } from "./enrol.ts";
import type { Fleet } from "./fleet.ts";
import { openGuesses } from "./guesses.ts";
import { keysAnswer, restoreAnswer, rotateAnswer } from "./key-answers.ts";
import { importOneBatch } from "./import-answers.ts";
import { openOneEnrolment } from "./open-enrolment.ts";
import { countByState, readSeenDevices } from "./read-devices.ts";

/** What tablets and those who run them ask. */
type Surroundings = {
  readonly store: Store;
  readonly fleet: Fleet;
  readonly now: () => Date;
  /** The tablets' program as it is served. */
  readonly program: Program;
  /** By which names tablets find the endpoint. */
  readonly door: Hosts;
  readonly journal: Pick<Journal, "kept" | "metrics">;
};

/** Serves enrolment, the list of tablets and what is done to them, and the organisation's keys. */
export function serveDevices(at: Served, surroundings: Surroundings): void {
  const { store, fleet, now, program, door, journal } = surroundings;
  const guesses = openGuesses(store, now);

  function fleetingOf() {
    const { organisation } = store.known();
    const { timeZone } = commonSettings(organisation);
    const today = localHour(now(), timeZone).day;
    const calendarOf = (unit: string) => deskSettings(organisation, unit, today);
    return { organisation, today, now: now(), timeZone, program, calendarOf };
  }

  function sightOf(person: Person) {
    const { organisation, today, ...fleeting } = fleetingOf();
    return { ...fleeting, store, account: person.account, seen: unitsOf(person, { units: organisation.units, today }) };
  }

  serveEndpoint(at, enrol, (asked, _, { address }) => guesses.guard(address, () => enrolTablet(store, asked, now())));
  serveEndpoint(at, openEnrolment, (wishes, person, { origin }) => {
    const { kiosk } = originsOf(origin, door);
    return openOneEnrolment(store, wishes, { ...sightOf(person), origin: kiosk });
  });
  serveEndpoint(at, readDevices, async (_, person) => {
    await fleet.contacts.flush();
    const sight = sightOf(person);
    return { status: 200, output: { store: store.store, devices: await readSeenDevices(store.database, sight.seen, sight) } };
  });
  journal.metrics.gauge({ name: "sipas_tablets", help: "Tablets by how they are; one may be in several states." }, async () =>
    [...(await countByState(store.database, fleetingOf()))].map(([state, count]) => [{ state }, count]),
  );
  serveEndpoint(at, changeDevice, (wishes, person) => changeOneDevice(sightOf(person), wishes));
  serveEndpoint(at, revokeDevice, (wishes, person) => revokeOneDevice(sightOf(person), wishes));
  serveEndpoint(at, importAnswers, (file, person) => {
    const { account, seen } = sightOf(person);
    return importOneBatch({ store, fleet, journal, now, account, seen }, file);
  });
  serveEndpoint(at, readOrganisationKeys, () => keysAnswer(surroundings));
  serveEndpoint(at, rotateOrganisationKey, (_, person) => rotateAnswer(surroundings, person));
  serveEndpoint(at, restoreOrganisationKey, ({ copy }, person) => restoreAnswer(surroundings, person, copy));
}
