import { pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { Bundle } from "#protocol/bundle.ts";
import { GivenDeskSettings } from "#protocol/settings.ts";
import { demoPin, deskWords } from "../../../src/server/demo/desk-words.ts";
import { writePlan } from "../../../src/server/demo/plan.ts";
import { fields, organisation, units } from "../../../src/server/demo/province.ts";
import { keptPin } from "../../../src/server/organisation/pin.ts";
import { faultsOfDesk } from "../../../src/server/organisation/setting-faults.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { aTablet, enrolIn } from "../../support/an-enrolled-tablet.ts";
import { openDesk } from "../open-desk.ts";

const survey = aSurvey();
const device = "11111111-0b0a-4908-8706-050403020100";
const day = "2026-11-18";

async function bundleInDemo(): Promise<Bundle> {
  await using desk = await openDesk({ survey, organisation: { organisation, units: [...units], fields: [...fields] } });
  const pin = await keptPin(demoPin);
  await desk.store.change((transaction) => writePlan(transaction, { day, survey: hashOf(survey), pin }));
  await enrolIn(desk.store, [aTablet(device)], ["phuong-an-binh"]);
  return Bundle.parse(await (await desk.getAsTablet("/api/bundle", {}, device)).json());
}

test("what the made-up desks say is what an admin could have set", () => {
  const words = deskWords(day);
  expect(GivenDeskSettings.parse(words)).toEqual(words);
  expect(faultsOfDesk(words)).toEqual([]);
});

test("a tablet in the demo has a full waiting screen, a PIN, and enough procedures to look for one", async () => {
  const { units: places, procedures, fields: known } = await bundleInDemo();
  const { pin, ...desk } = places[0]?.desk ?? { pin: null };
  expect(desk).toMatchObject(deskWords(day));
  expect(pin?.hash).toBe(pbkdf2Sync(demoPin, Buffer.from(pin?.salt ?? "", "hex"), pin?.iterations ?? 1, 32, "sha256").toString("hex"));
  expect(procedures.length).toBeGreaterThanOrEqual(60);
  expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length);
  expect(new Set(procedures.map(({ name }) => name.vi)).size).toBe(procedures.length);
  for (const { id } of known) expect(procedures.filter(({ field }) => field === id).length).toBeGreaterThanOrEqual(5);
});
