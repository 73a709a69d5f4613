import { hash } from "node:crypto";
import type { Bundle } from "#protocol/bundle.ts";
import type { DevicePlace } from "#protocol/devices.ts";
import type { OrganisationKey } from "#protocol/sealing.ts";
import type { Answer } from "#server/answer.ts";
import type { Tablet } from "#server/caller.ts";
import { readOrganisationKeys } from "#server/devices/organisation-keys.ts";
import { readPlaces } from "#server/devices/places.ts";
import { localHour } from "#server/local-hour.ts";
import { refusals } from "#server/refusal.ts";
import type { Known } from "#server/store/known.ts";
import type { Store } from "#server/store/store.ts";
import { commonSettings, zoneOf } from "./common-settings.ts";
import { usualDesk } from "./desk-settings.ts";
import { lineOf } from "./unit-tree.ts";
import { fieldsAt, proceduresAt, surveysAt, trialsOn, unitsAt, validProcedures, wavesAt } from "./what-a-tablet-needs.ts";

/** What one bundle is made of; made again only when something of it has changed. */
type Ingredients = {
  readonly store: string;
  readonly known: Known;
  readonly procedures: ReturnType<typeof validProcedures>;
  readonly tablet: Tablet;
  readonly places: readonly DevicePlace[];
  readonly key: OrganisationKey | undefined;
  /** The day at the desks. */
  readonly today: string;
};

/** Answers each tablet with everything it needs and nothing of other units. */
export function openBundles({ store, now }: { readonly store: Store; readonly now: () => Date }) {
  let shelf: Pick<Ingredients, "known" | "today" | "procedures"> | undefined;
  const made = new Map<string, Answer<Bundle>>();

  /** What all tablets share, made anew when something has changed or a day has begun. */
  function shared(): Pick<Ingredients, "known" | "today" | "procedures"> {
    const known = store.known();
    const today = localHour(now(), zoneOf(known)).day;
    if (shelf?.known === known && shelf.today === today) return shelf;
    made.clear();
    shelf = { known, today, procedures: validProcedures(known, today) };
    return shelf;
  }

  return async (tablet: Tablet): Promise<Answer<Bundle>> => {
    const places = (await readPlaces(store.database, tablet.id)).get(tablet.id) ?? [];
    const [key] = await readOrganisationKeys(store.database);
    const ofAll = shared();
    const name = JSON.stringify([tablet.id, tablet.name, [...tablet.units], places, key?.id]);
    const answer = made.get(name) ?? bundleOf({ ...ofAll, store: store.store, tablet, places, key });
    made.set(name, answer);
    return answer;
  };
}

function bundleOf({ store, known, procedures, tablet, places, key, today }: Ingredients): Answer<Bundle> {
  if (!key) return refusals.notReady([{ place: "organisationKey", fault: "is not there yet" }]);
  const units = unitsAt(known.organisation, { tablet, places, today });
  const waves = wavesAt(known.waves, units, today);
  const surveys = surveysAt(known.surveys, waves);
  if (surveys.length === 0) return refusals.notFound("questionnaire in force");
  const { timeZone, minimumGroup, keepAcknowledgedDays, longestRetrySeconds } = commonSettings(known.organisation);
  const { idleSeconds, countdownSeconds, thanksSeconds, openingHours, holidays } = usualDesk(known.organisation);
  const trials = trialsOn(known, tablet.id, today);
  const output: Bundle = {
    store,
    organisation: known.organisation.organisation,
    organisationKey: key,
    device: { id: tablet.id, name: tablet.name },
    units,
    fields: fieldsAt(known.organisation, today),
    procedures: proceduresAt(procedures, units, (unit) => lineOf(known.organisation.units, unit, today)),
    waves,
    surveys,
    ...(trials.length > 0 && { trials }),
    settings: {
      timeZone,
      idleSeconds,
      countdownSeconds,
      thanksSeconds,
      openingHours,
      holidays,
      minimumGroup,
      keepAcknowledgedDays,
      longestRetrySeconds,
    },
  };
  return { status: 200, output, etag: `"${hash("sha256", JSON.stringify(output))}"` };
}
