import { expect, test } from "vitest";
import { diceFrom } from "../../../src/server/demo/dice.ts";
import { openDemoClock } from "../../../src/server/demo/clock.ts";
import { secondVersion } from "../../../src/server/demo/wording.ts";
import { spanUntil, yearsOf } from "../../../src/server/demo/years.ts";
import { hashOf } from "../../support/a-survey.ts";
import { shippedSurvey } from "../../support/shipped.ts";

const definition = shippedSurvey("sipas-2640");
const first = { survey: definition, hash: hashOf(definition) };
const second = secondVersion("sipas-2640");

test.each([
  ["2026-11-21", { first: "2024-10-01", secondFrom: "2025-01-01", last: "2026-11-21" }],
  ["2027-01-02", { first: "2025-10-01", secondFrom: "2026-01-01", last: "2027-01-02" }],
])("on any day (%s) the second version has a whole year before the running one, and another version before that", (last, span) => {
  expect(spanUntil(last)).toEqual(span);
});

test("the second version asks of what is forbidden, of lateness, of wishes and ways, about the same items", () => {
  expect(second.survey.criteria).toEqual(definition.criteria);
  expect(second.survey.version).toBe(definition.version + 1);
  const rates = second.survey.blocks.flatMap((block) => block.rates.map(({ id }) => id));
  expect(rates).toEqual(
    expect.arrayContaining([
      "harassment-rate",
      "extra-papers-rate",
      "extra-money-hinted-rate",
      "broker-rate",
      "late-told-rate",
      "long-wait-rate",
    ]),
  );
});

test("the made-up years are the same for the same dice, hold every kind of visit, and are odd at times", () => {
  const span = { ...spanUntil("2026-11-21"), first: "2025-12-01", secondFrom: "2025-12-15", last: "2026-01-31" };
  const years = () => [...yearsOf(span, { first, second }, diceFrom(7))];
  const days = years();
  expect(years()).toEqual(days);
  const forms = days.flatMap(({ visits }) => visits.map(({ form }) => form));
  expect(new Set(forms.map(({ survey }) => survey)).size).toBe(2);
  expect(new Set(forms.map(({ outcome }) => outcome))).toEqual(new Set(["completed", "partial", "abandoned", "declined"]));
  expect(new Set(forms.map(({ channel }) => channel))).toEqual(new Set(["kiosk", "own-phone"]));
  const flagged = forms.filter(({ quality }) => quality.outsideOpeningHours || quality.sinceLastSave === "under-15-s");
  expect(flagged.length / forms.length).toBeGreaterThan(0.01);
  expect(flagged.length / forms.length).toBeLessThan(0.06);
  expect(forms.some(({ answers }) => answers["harassment"]?.[0] === "yes")).toBe(true);
});

test("the demo's clock stands, goes forward only, and goes on with this machine's in the end", () => {
  const clock = openDemoClock(new Date("2025-01-01T11:00:00Z"));
  clock.reach(new Date("2025-02-01T11:00:00Z"));
  clock.reach(new Date("2024-12-31T11:00:00Z"));
  expect(clock.now()).toEqual(new Date("2025-02-01T11:00:00Z"));
  clock.goOn();
  clock.reach(new Date("2025-03-01T11:00:00Z"));
  expect(clock.now().getFullYear()).toBeGreaterThan(2025);
});
