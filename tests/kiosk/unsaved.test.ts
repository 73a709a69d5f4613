import { expect, test } from "vitest";
import { launchToSave } from "../../src/kiosk/visit/unsaved.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aVisit, finishedOf } from "../support/a-visit.ts";
import { aBundle, aDesk } from "../support/tablet.ts";

const place = { unit: "an-binh", counter: "quay-1" } as const;
const always = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, [{ from: 0, to: 1440 }]]));
const unit = { id: "an-binh", name: { vi: "Phường An Bình", en: "An Binh ward" }, parent: null, serves: true, counters: [] };
const bundle = aBundle({
  fields: [{ id: "dat-dai", name: { vi: "Đất đai", en: "Land" } }],
  units: [{ ...unit, desk: { ...aDesk, openingHours: always } }],
});
/** 19/11/2026, 23:30 in UTC: the next morning in Vietnam. */
const lateInUtc = { now: Date.UTC(2026, 10, 19, 23, 30), clock: "verified" } as const;
const declined = finishedOf(aVisit(aSurvey()).decline());

test("a response carries the desk's own day and hour, and never the minute", () => {
  const { store, response } = launchToSave(declined, { bundle, place, reading: lateInUtc });
  expect(store).toBe(bundle.store);
  expect(response).toMatchObject({
    unit: "an-binh",
    counter: "quay-1",
    day: "2026-11-20",
    hour: 6,
    clock: "verified",
    outcome: "declined",
  });
  expect(JSON.stringify(response)).not.toContain("30");
});

test("outside opening hours is a flag; a start without a launch is none where nobody launches", () => {
  const flagsWith = (openingHours: typeof always) =>
    launchToSave(declined, { bundle: { ...bundle, units: [{ ...unit, desk: { ...aDesk, openingHours } }] }, place, reading: lateInUtc })
      .response.quality;
  expect(flagsWith(always)).toEqual({ straightLine: false, outsideOpeningHours: false, noLaunch: false });
  expect(flagsWith({})).toMatchObject({ outsideOpeningHours: true });
});

test("a visit in a unit where the tablet stands no more is measured by what is usual in the organisation", () => {
  const { settings } = bundle;
  const moved = { ...bundle, units: [], settings: { ...settings, openingHours: always } };
  expect(launchToSave(declined, { bundle: moved, place, reading: lateInUtc }).response.quality.outsideOpeningHours).toBe(false);
});

function fieldFrom(field: string) {
  return launchToSave({ ...declined, field }, { bundle, place, reading: lateInUtc }).response.field;
}

test("the field a citizen names becomes the response's when the unit keeps it", () => {
  expect(fieldFrom("dat-dai")).toBe("dat-dai");
  expect(fieldFrom("unsure")).toBeNull();
});

test.each([
  { launchedBy: "citizen", selfService: false, noLaunch: true },
  { launchedBy: "citizen", selfService: true, noLaunch: false },
  { launchedBy: "staff", selfService: false, noLaunch: false },
] as const)(
  "a visit by $launchedBy where self-service is $selfService lacks a launch: $noLaunch",
  ({ launchedBy, selfService, noLaunch }) => {
    const visit = aVisit(aSurvey(), launchedBy);
    const units = [{ ...unit, desk: { ...aDesk, selfService } }];
    const { response } = launchToSave(finishedOf(visit.decline()), { bundle: { ...bundle, units }, place, reading: lateInUtc });
    expect(response.quality.noLaunch).toBe(noLaunch);
  },
);
