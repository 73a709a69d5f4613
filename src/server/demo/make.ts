import type { Configuration } from "#server/configuration.ts";
import { makeOrganisationKey } from "#server/devices/organisation-keys.ts";
import type { OpenEndpoint } from "#server/endpoint.ts";
import { theEndpoint } from "#server/integrity/audit.ts";
import { keptPin } from "#server/organisation/pin.ts";
import { writeOrganisation } from "#server/store/organisation.ts";
import { writeSurveys, writeSurveysInForce } from "#server/store/surveys.ts";
import { annulAWeek } from "./annulled.ts";
import type { DemoClock } from "./clock.ts";
import { demoPin } from "./desk-words.ts";
import type { Dice } from "./dice.ts";
import { writeMorePlan } from "./more-plan.ts";
import { makePeople } from "./people.ts";
import { writePlan } from "./plan.ts";
import { desks, fields, organisation, units } from "./province.ts";
import { sendYear } from "./send.ts";
import { enrolDemoTabletsOn } from "./tablets.ts";
import { secondVersion } from "./wording.ts";
import { type Span, yearsOf } from "./years.ts";

/** What a made-up province is made in: where it listens, how its days pass, and how its dice fall. */
type Making = { readonly origin: string; readonly span: Span; readonly clock: DemoClock; readonly dice: Dice };

/** Makes the province in an open, empty endpoint, each day sent on its evening; gives how many forms were accepted. Throws where anything is refused. */
export async function makeProvince(
  { store, lodge }: OpenEndpoint,
  { data, keys, survey }: Pick<Configuration, "data" | "keys" | "survey">,
  { origin, span, clock, dice }: Making,
): Promise<number> {
  const [known] = store.known().surveys.values();
  if (!known) throw new Error("no questionnaire is in force");
  const first = { survey: known.definition, hash: known.hash };
  const second = secondVersion(survey);
  await makePeople(lodge, data);
  const pin = await keptPin(demoPin);
  await store.change(async (transaction) => {
    await writeSurveys(transaction, [second.stored]);
    await writeSurveysInForce(transaction, [second.hash]);
    await writeOrganisation(transaction, { organisation, units: [...units], fields: [...fields] });
    await makeOrganisationKey(transaction, { folder: keys, actor: theEndpoint, now: clock.now() });
    await writePlan(transaction, { day: span.last, survey: second.hash, pin });
    await writeMorePlan(transaction, { day: span.last, survey: second.hash });
  });
  const places = desks.map(({ unit }) => unit);
  const tablets = await enrolDemoTabletsOn(store, places, { dice, now: clock.now() });
  const reach = (day: string) => clock.reach(eveningOf(day));
  const accepted = await sendYear(yearsOf(span, { first, second }, dice), { origin, tablets, dice, reach });
  clock.goOn();
  await annulAWeek({ store, now: clock.now }, span.last);
  return accepted;
}

/** Six in the evening at the desks. */
export function eveningOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`);
}
